import { type Label, label } from "../../base/index.js";

/** Where an azimuth points: the type of its quadrant and the half of it. */
export interface StrategyType {
  /** 1 to 4, counted from the right upper one against the clock. */
  readonly quadrant: number;
  /** 开拓型, 争取型, 保守型 or 抗争型. */
  readonly type: Label;
  /** The half of the quadrant that the azimuth lies in. */
  readonly half: Label;
  /** Both halves, in the order of the angle. */
  readonly halves: readonly [Label, Label];
}

const advancing = label("进取型", "advancing");
const adjusting = label("调整型", "adjusting");

const QUADRANTS: readonly { readonly type: Label; readonly halves: readonly [Label, Label] }[] = [
  {
    type: label("开拓型", "pioneering"),
    halves: [label("实力型", "strength-led"), label("机会型", "opportunity-led")],
  },
  { type: label("争取型", "striving"), halves: [advancing, adjusting] },
  {
    type: label("保守型", "conservative"),
    halves: [label("退却型", "retreating"), label("回避型", "avoiding")],
  },
  { type: label("抗争型", "contending"), halves: [adjusting, advancing] },
];

/** The eighth of the circle that an angle lies in: 0 from 0 to below 45°, and so on to 7. */
export function eighthOf(radians: number): number {
  const eighth = Math.floor(radians / (Math.PI / 4));
  return ((eighth % 8) + 8) % 8;
}

/** The strategy type of an eighth of the circle. */
export function strategyOf(eighth: number): StrategyType {
  const { type, halves } = QUADRANTS[Math.floor(eighth / 2)];
  return { quadrant: Math.floor(eighth / 2) + 1, type, half: halves[eighth % 2], halves };
}

/** "开拓型（机会型）" */
export function strategyLabel({ type, half }: StrategyType): Label {
  return label(`${type.zh}（${half.zh}）`, `${type.en} (${half.en})`);
}
