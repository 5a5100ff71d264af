import { type Label, say, namesList } from "../../base/index.js";

/** Where an azimuth points: the type of its quadrant and the half of it. */
export interface StrategyType {
  /** 1 to 4, counted from the right upper one against the clock; 0 in balance. */
  readonly quadrant: number;
  /** 开拓型, 争取型, 保守型 or 抗争型; in balance 均衡型. */
  readonly type: Label;
  /** The half of the quadrant that the azimuth lies in. */
  readonly half: Label;
  /** Both halves, in the order of the angle. */
  readonly halves: readonly [Label, Label];
}

const advancing = say("进取型", "advancing");
const adjusting = say("调整型", "adjusting");

const QUADRANTS: readonly { readonly type: Label; readonly halves: readonly [Label, Label] }[] = [
  {
    type: say("开拓型", "pioneering"),
    halves: [say("实力型", "strength-led"), say("机会型", "opportunity-led")],
  },
  { type: say("争取型", "striving"), halves: [advancing, adjusting] },
  {
    type: say("保守型", "conservative"),
    halves: [say("退却型", "retreating"), say("回避型", "avoiding")],
  },
  { type: say("抗争型", "contending"), halves: [adjusting, advancing] },
];

/** The angle of a direction, in [0, 2π). */
export function azimuthOf(x: number, y: number): number {
  const angle = Math.atan2(y, x);
  const turned = angle < 0 ? angle + 2 * Math.PI : angle;
  return turned === 0 || turned >= 2 * Math.PI ? 0 : turned;
}

/** The eighth of the circle that an angle lies in: 0 from 0 to below 45° (but for rounding), and so on to 7. */
export function eighthOf(radians: number): number {
  const eighth = Math.floor(radians / (Math.PI / 4) + 1e-9);
  return ((eighth % 8) + 8) % 8;
}

/** The strategy type of an eighth of the circle. */
export function strategyOf(eighth: number): StrategyType {
  const { type, halves } = QUADRANTS[Math.floor(eighth / 2)];
  return { quadrant: Math.floor(eighth / 2) + 1, type, half: halves[eighth % 2], halves: namesList(halves) };
}

const NO_DIRECTION = say("无方向", "no direction");

/** What a SWOT in balance points at. */
export const BALANCED: StrategyType = {
  quadrant: 0,
  type: say("均衡型", "balanced"),
  half: NO_DIRECTION,
  halves: [NO_DIRECTION, NO_DIRECTION],
};

/** "开拓型（机会型）" */
export function strategyLabel({ type, half }: StrategyType): Label {
  return say("{type}（{half}）", "{type} ({half})", { type, half });
}
