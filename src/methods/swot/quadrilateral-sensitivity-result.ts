import {
  KINDS,
  type Label,
  listed,
  type Name,
  Result,
  Steps,
  say,
  sentences,
  Table,
  texNumber,
} from "../../base/index.js";
import type { StrategicQuadrilateral } from "./strategic-quadrilateral-result.js";
import { type StrategyType, strategyLabel } from "./strategy-type.js";
import { groupColumn, type SwotGroup } from "./swot-factors.js";

/** One score changed, all others as they were. */
export interface ScoreChange {
  readonly group: SwotGroup;
  readonly name: Name;
  /** What the score was multiplied by: 0.8 or 1.2. */
  readonly factor: number;
  readonly quadrilateral: StrategicQuadrilateral;
}

/** What a {@link QuadrilateralSensitivity} is made of: finished numbers. */
export interface SensitivityParts {
  /** With the scores as they were given. */
  readonly base: StrategicQuadrilateral;
  readonly change: number;
  /** Each factor's score down, then up. */
  readonly changes: readonly ScoreChange[];
  /** The single changes that turn the type of strategy (its half counted too). */
  readonly turning: readonly ScoreChange[];
  /** The least and the largest azimuth by one change, in degrees from the base: [−, +]. */
  readonly singleRange: readonly [number, number];
  /**
   * The same if all scores change at once, each its own way; undefined if the centre can reach the
   * origin, so that every direction is possible.
   */
  readonly jointRange: readonly [number, number] | undefined;
  /** The strategy types that can come about if all scores change at once, in the order of the angle. */
  readonly reachable: readonly StrategyType[];
  /** ρ at its least and its most if all scores change at once. */
  readonly jointIntensity: readonly [number, number];
}

export interface QuadrilateralSensitivity extends SensitivityParts {}

/** What becomes of azimuth and type: what {@link quadrilateralSensitivity} gives. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor is given every field of the interface.
export class QuadrilateralSensitivity extends Result {
  readonly title: Label;

  /** @internal */
  constructor(parts: SensitivityParts) {
    super();
    const percent = 100 * parts.change;
    this.title = say("评分 ±{percent}% 的敏感性", "Scores ±{percent}%: sensitivity", { percent });
    Object.assign(this, parts);
  }

  override summary(): Label {
    const names = [...new Set(this.turning.map(({ name }) => name))];
    return sentences(
      say("评分 ±{percent}%：原为{type}。", "Scores ±{percent}%: {type} as given.", {
        percent: 100 * this.change,
        type: strategyLabel(this.base.strategy),
      }),
      names.length === 0
        ? say("没有一个单独的评分能改变它。", "No single score turns it.")
        : say("单独改变就能改变它的评分：{names}。", "Scores that turn it alone: {names}.", {
            names: listed(names),
          }),
      this.jointRange === undefined
        ? say("同时变动时任何方向都可能出现。", "Together they can point anywhere.")
        : say("同时变动时可能出现：{types}。", "Together they can reach: {types}.", {
            types: listed(this.reachable.map(strategyLabel)),
          }),
    );
  }

  override toTable(): Table {
    const of = <T>(pick: (change: ScoreChange) => T): T[] => this.changes.map(pick);
    return new Table({
      title: this.title,
      columns: [
        groupColumn(of((c) => c.group)),
        { ...KINDS.element, values: of((c) => c.name) },
        { name: "times", label: say("评分 ×", "score ×"), values: of((c) => c.factor) },
        {
          name: "azimuth",
          label: say("方位角", "azimuth"),
          unit: say("度", "degrees"),
          values: of((c) => (Number.isNaN(c.quadrilateral.degrees) ? null : c.quadrilateral.degrees)),
          decimals: 1,
        },
        {
          name: "strategy",
          label: say("类型", "type"),
          values: of((c) => strategyLabel(c.quadrilateral.strategy)),
        },
        {
          name: "intensity",
          label: say("强度 ρ", "intensity ρ"),
          values: of((c) => c.quadrilateral.intensity),
          decimals: 3,
        },
      ],
      note: this.summary(),
      main: "azimuth",
    });
  }

  override steps(): Steps {
    const range = this.jointRange;
    const around = (turn: number): string => texNumber(this.base.degrees + turn);
    const [low, high] = this.singleRange.map(around);
    return new Steps(this.title, [
      {
        title: say("每个评分单独变动", "every score by itself"),
        formula: "s_i' = (1 \\pm c)\\, s_i",
        numbers: `\\theta \\in [${low}^\\circ, ${high}^\\circ]`,
        table: this.toTable(),
      },
      {
        title: say("全部评分同时变动", "all scores together"),
        formula: "X \\in [(1-c)S + (1+c)W,\\; (1+c)S + (1-c)W]",
        ...(range === undefined ? {} : { numbers: `\\theta \\in [${range.map(around).join("^\\circ, ")}^\\circ]` }),
        note: this.summary(),
      },
    ]);
  }
}
