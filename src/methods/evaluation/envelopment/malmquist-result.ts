import {
  ByCell,
  type Column,
  compareNumbers,
  KINDS,
  type Kind,
  type Label,
  listed,
  type Measure,
  type Name,
  say,
  sentences,
  Table,
} from "../../../base/index.js";
import { UNIT } from "./decision-units.js";
import type { Change, MalmquistMeasure, MalmquistVariant } from "./malmquist-changes.js";
import { malmquistMeasures } from "./malmquist-measures.js";
import type { EnvelopmentOrientation } from "./technology.js";
import { ORIENTATIONS } from "./words.js";

export type { Change, MalmquistMeasure, MalmquistVariant } from "./malmquist-changes.js";

/** What {@link Malmquist} is made of: finished numbers, one a unit and pair of periods. */
export interface MalmquistParts {
  readonly units: readonly Name[];
  /** Pairs of periods: 「2005–2006」. */
  readonly spans: readonly Name[];
  readonly inputs: readonly Name[];
  readonly outputs: readonly Name[];
  readonly orientation: EnvelopmentOrientation;
  readonly variant: MalmquistVariant;
  /** Unit by unit. */
  readonly changes: readonly Change[];
}

/** What the variants are called. */
const VARIANTS: Readonly<Record<MalmquistVariant, Label>> = {
  fgnz: say("相邻前沿，FGNZ 分解", "adjacent frontiers, FGNZ"),
  "ray-desli": say("相邻前沿，Ray–Desli 分解", "adjacent frontiers, Ray–Desli"),
  global: say("全局前沿，Pastor–Lovell", "global frontier, Pastor–Lovell"),
};

/** Malmquist indices of each unit from each period to the next: what {@link malmquist} gives. */
export class Malmquist extends ByCell<MalmquistMeasure> {
  readonly units: readonly Name[];
  readonly spans: readonly Name[];
  readonly inputs: readonly Name[];
  readonly outputs: readonly Name[];
  readonly orientation: EnvelopmentOrientation;
  readonly variant: MalmquistVariant;
  readonly changes: readonly Change[];

  /** @internal */
  constructor(parts: MalmquistParts) {
    super({
      title: say("Malmquist 指数（{variant}，{way}）", "Malmquist index ({variant}, {way})", {
        variant: VARIANTS[parts.variant],
        way: ORIENTATIONS[parts.orientation],
      }),
      kinds: [UNIT, KINDS.period],
      rows: parts.units,
      columns: parts.spans,
      measures: malmquistMeasures(parts.changes, parts.variant),
      main: "index",
      derivation: ["efficiencyChange", "technicalChange", "index", "scaleChange"],
    });
    this.units = parts.units;
    this.spans = parts.spans;
    this.inputs = parts.inputs;
    this.outputs = parts.outputs;
    this.orientation = parts.orientation;
    this.variant = parts.variant;
    this.changes = parts.changes;
  }

  /** Where there is no index, or no part of it, because there is no distance between a unit and a frontier. */
  get undefinedCells(): readonly { readonly unit: Name; readonly span: Name }[] {
    const lost = [...this.changes.keys()].filter((c) => this.partsAt(c).some(Number.isNaN));
    return lost.map((c) => this.namesAt(c)).map(([unit, span]) => ({ unit, span }));
  }

  override summary(): Label {
    const known = this.changes.map(({ index }) => index).filter((index) => !Number.isNaN(index));
    const head = say(
      "{title}：{n} 个决策单元，投入为{inputs}，产出为{outputs}。",
      "{title}; units: {n}; inputs: {inputs}; outputs: {outputs}.",
      { title: this.title, n: this.units.length, inputs: listed(this.inputs), outputs: listed(this.outputs) },
    );
    return sentences(head, known.length === 0 ? undefined : this.verdict(known), this.lostWords());
  }

  /** Geometric means over the units, one row a pair of periods (历年平均). */
  meansByPeriod(): Table {
    return this.meansTable(say("各时期几何平均", "Geometric means by period"), KINDS.period, this.spans, (t, c) => {
      return c % this.spans.length === t;
    });
  }

  /** Geometric means over the periods, one row a unit (各单元平均). */
  meansByUnit(): Table {
    return this.meansTable(say("各决策单元几何平均", "Geometric means by unit"), UNIT, this.units, (k, c) => {
      return Math.floor(c / this.spans.length) === k;
    });
  }

  /** The indices, and their geometric means. */
  tables(): readonly Table[] {
    return [this.toTable(), this.meansByPeriod(), this.meansByUnit()];
  }

  private verdict(known: readonly number[]): Label {
    const most = this.order()[0];
    const [unit, span] = this.namesAt(most);
    return say(
      "{cells} 个指数中，大于 1（进步）的 {up} 个，小于 1 的 {down} 个，几何平均 {mean}；最高的是{unit}，{span}（{most}）。",
      "Of indices numbering {cells}, above 1 (progress): {up}, below 1: {down}; geometric mean {mean}; highest {unit}, {span} ({most}).",
      {
        cells: known.length,
        up: known.filter((index) => compareNumbers(index, 1) > 0).length,
        down: known.filter((index) => compareNumbers(index, 1) < 0).length,
        mean: geometricMean(known),
        unit,
        span,
        most: this.changes[most].index,
      },
    );
  }

  private partsAt(c: number): readonly number[] {
    const { index, technicalChange, scaleChange } = this.changes[c];
    return [index, technicalChange, scaleChange];
  }

  private lostWords(): Label | undefined {
    const cells = this.undefinedCells;
    if (cells.length === 0) return undefined;
    const names = listed(
      cells.slice(0, 6).map(({ unit, span }) => say("{unit}（{span}）", "{unit} ({span})", { unit, span })),
    );
    return say(
      "跨期线性规划无可行解、因而没有数值的有 {n} 处：{names}。",
      "Without a number, as the program between periods is infeasible: {n} ({names}).",
      { n: cells.length, names },
    );
  }

  private meansTable(
    title: Label,
    kind: Kind,
    names: readonly Name[],
    belongs: (i: number, c: number) => boolean,
  ): Table {
    const measures = Object.entries<Measure>(this.measures).map(([name, { label, values }]): Column => {
      const means = names.map((_, i) => geometricMean(Array.from(values).filter((_, c) => belongs(i, c))));
      return { name, label, values: means.map((value) => (Number.isNaN(value) ? null : value)), decimals: 4 };
    });
    return new Table({ title, columns: [{ ...kind, values: [...names] }, ...measures], main: this.main });
  }
}

/** NaN where one of the numbers is. */
function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}
