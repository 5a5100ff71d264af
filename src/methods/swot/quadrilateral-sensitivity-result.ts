import {
  type Label,
  label,
  type Name,
  nameText,
  Result,
  Steps,
  shortNumber,
  Table,
  texNumber,
} from "../../base/index.js";
import type { StrategicQuadrilateral } from "./strategic-quadrilateral-result.js";
import { azimuthOf } from "./strategic-quadrilateral-result.js";
import { eighthOf, type StrategyType, strategyLabel, strategyOf } from "./strategy-type.js";
import { SWOT_GROUPS, type SwotGroup } from "./swot-factors.js";

/** One score changed, all others as they were. */
export interface ScoreChange {
  readonly group: SwotGroup;
  readonly name: Name;
  /** What the score was multiplied by: 0.8 or 1.2. */
  readonly factor: number;
  readonly quadrilateral: StrategicQuadrilateral;
}

/** What becomes of azimuth and type: what {@link quadrilateralSensitivity} gives. */
export class QuadrilateralSensitivity extends Result {
  readonly title: Label;

  /** @internal */
  constructor(
    /** With the scores as they were given. */
    readonly base: StrategicQuadrilateral,
    readonly change: number,
    /** Each factor's score down, then up. */
    readonly changes: readonly ScoreChange[],
  ) {
    super();
    const percent = shortNumber(100 * change);
    this.title = label(`评分 ±${percent}% 的敏感性`, `Scores ±${percent} %: sensitivity`);
  }

  /** The single changes that turn the type of strategy (its half counted too). */
  get turning(): readonly ScoreChange[] {
    const eighth = eighthOf(this.base.azimuth);
    return this.changes.filter(({ quadrilateral }) => eighthOf(quadrilateral.azimuth) !== eighth);
  }

  /** The least and the largest azimuth by one change, in degrees from the base: [−, +]. */
  get singleRange(): readonly [number, number] {
    const turns = this.changes.map(({ quadrilateral }) => this.turnTo(quadrilateral.azimuth));
    return [Math.min(0, ...turns), Math.max(0, ...turns)];
  }

  /**
   * The same if all scores change at once, each its own way; undefined if the centre can reach the
   * origin, so that every direction is possible.
   */
  get jointRange(): readonly [number, number] | undefined {
    const { strengths: s, weaknesses: w, opportunities: o, threats: t } = this.base.totals;
    const [less, more] = [1 - this.change, 1 + this.change];
    const xs = [less * s + more * w, more * s + less * w];
    const ys = [less * o + more * t, more * o + less * t];
    if (xs[0] <= 0 && xs[1] >= 0 && ys[0] <= 0 && ys[1] >= 0) return undefined;
    const turns = xs.flatMap((x) => ys.map((y) => this.turnTo(azimuthOf(x, y))));
    return [Math.min(...turns), Math.max(...turns)];
  }

  /** The strategy types that can come about if all scores change at once, in the order of the angle. */
  get reachable(): readonly StrategyType[] {
    const range = this.jointRange;
    if (range === undefined) return Array.from({ length: 8 }, (_, i) => strategyOf(i));
    const [low, high] = range.map((turn) => Math.floor((this.base.degrees + turn) / 45));
    return Array.from({ length: high - low + 1 }, (_, i) => strategyOf((((low + i) % 8) + 8) % 8));
  }

  /** ρ at its least and its most if all scores change at once. */
  get jointIntensity(): readonly [number, number] {
    const { positiveIntensity: u, negativeIntensity: v } = this.base;
    const [less, more] = [(1 - this.change) ** 2, (1 + this.change) ** 2];
    return [(u * less) / (u * less + v * more), (u * more) / (u * more + v * less)];
  }

  override summary(): Label {
    const { turning, reachable, jointRange } = this;
    const percent = shortNumber(100 * this.change);
    const { zh, en } = strategyLabel(this.base.strategy);
    const names = [...new Set(turning.map(({ name }) => name))];
    const alone =
      names.length === 0
        ? label("没有一个单独的评分能改变它。", "No single score turns it.")
        : label(
            `单独改变就能改变它的评分：${names.map((name) => nameText(name)).join("、")}。`,
            `Scores that turn it alone: ${names.map((name) => nameText(name, "en")).join(", ")}.`,
          );
    const all =
      jointRange === undefined
        ? label("同时变动时任何方向都可能出现。", "Together they can point anywhere.")
        : label(
            `同时变动时可能出现：${reachable.map((type) => strategyLabel(type).zh).join("、")}。`,
            `Together they can reach: ${reachable.map((type) => strategyLabel(type).en).join(", ")}.`,
          );
    return label(
      `评分 ±${percent}%：原为${zh}。${alone.zh}${all.zh}`,
      `Scores ±${percent} %: ${en} as given. ${alone.en} ${all.en}`,
    );
  }

  override toTable(): Table {
    const of = <T>(pick: (change: ScoreChange) => T): T[] => this.changes.map(pick);
    const groups = new Map(SWOT_GROUPS.map((each) => [each.group, each.label]));
    return new Table({
      title: this.title,
      columns: [
        {
          name: "group",
          label: label("组", "group"),
          values: of((c) => groups.get(c.group) ?? null),
        },
        { name: "factor", label: label("因素", "factor"), values: of((c) => c.name) },
        { name: "times", label: label("评分 ×", "score ×"), values: of((c) => c.factor) },
        {
          name: "azimuth",
          label: label("方位角", "azimuth"),
          unit: label("度", "degrees"),
          values: of((c) => c.quadrilateral.degrees),
          decimals: 1,
        },
        {
          name: "strategy",
          label: label("类型", "type"),
          values: of((c) => strategyLabel(c.quadrilateral.strategy)),
        },
        {
          name: "intensity",
          label: label("强度 ρ", "intensity ρ"),
          values: of((c) => c.quadrilateral.intensity),
          decimals: 3,
        },
      ],
      note: this.summary(),
    });
  }

  override steps(): Steps {
    const range = this.jointRange;
    const around = (turn: number): string => texNumber(this.base.degrees + turn);
    const [low, high] = this.singleRange.map(around);
    return new Steps(this.title, [
      {
        title: label("每个评分单独变动", "every score by itself"),
        formula: "s_i' = (1 \\pm c)\\, s_i",
        numbers: `\\theta \\in [${low}^\\circ, ${high}^\\circ]`,
        table: this.toTable(),
      },
      {
        title: label("全部评分同时变动", "all scores together"),
        formula: "X \\in [(1-c)S + (1+c)W,\\; (1+c)S + (1-c)W]",
        ...(range === undefined
          ? {}
          : { numbers: `\\theta \\in [${range.map(around).join("^\\circ, ")}^\\circ]` }),
        note: this.summary(),
      },
    ]);
  }

  /** From the base's azimuth to another, in degrees, the shorter way round. */
  private turnTo(azimuth: number): number {
    const turn = ((azimuth - this.base.azimuth) * 180) / Math.PI;
    return turn > 180 ? turn - 360 : turn <= -180 ? turn + 360 : turn;
  }
}
