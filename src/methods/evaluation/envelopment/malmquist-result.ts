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
  texNumber,
} from "../../../base/index.js";
import { UNIT } from "./decision-units.js";
import type { Change, MalmquistVariant } from "./malmquist-changes.js";
import type { Orientation } from "./technology.js";
import { ORIENTATIONS } from "./words.js";

export type { Change, MalmquistVariant } from "./malmquist-changes.js";

/** What {@link Malmquist} is made of: finished numbers, one a unit and pair of periods. */
export interface MalmquistParts {
  readonly units: readonly Name[];
  /** Pairs of periods: 「2005–2006」. */
  readonly spans: readonly Name[];
  readonly inputs: readonly Name[];
  readonly outputs: readonly Name[];
  readonly orientation: Orientation;
  readonly variant: MalmquistVariant;
  /** Unit by unit. */
  readonly changes: readonly Change[];
}

/** The measures of {@link Malmquist}. */
export type MalmquistMeasure =
  | "index"
  | "efficiencyChange"
  | "technicalChange"
  | "pureEfficiencyChange"
  | "scaleChange";

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
  readonly orientation: Orientation;
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
      measures: measuresOf(parts),
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

function measuresOf({ changes, variant }: MalmquistParts): Record<MalmquistMeasure, Measure> {
  const values = (name: MalmquistMeasure): Float64Array => Float64Array.from(changes, (change) => change[name]);
  return {
    index: {
      label: say("Malmquist 指数", "Malmquist index"),
      values: values("index"),
      decimals: 4,
      formula: INDEX[variant],
      numbers: (c) => indexInTex(changes[c], variant),
      note: (c) => whyNone(changes[c].index),
    },
    efficiencyChange: {
      label: say("技术效率变化 EC", "efficiency change EC"),
      values: values("efficiencyChange"),
      decimals: 4,
      formula: "EC = \\frac{E_{t+1}(t+1)}{E_t(t)}",
    },
    technicalChange: {
      label: TECHNICAL[variant],
      values: values("technicalChange"),
      decimals: 4,
      formula: SHIFT[variant],
      numbers: (c) => `${variant === "global" ? "BPC" : "TC"}${equals(changes[c].technicalChange)}`,
      note: (c) => whyNone(changes[c].technicalChange),
    },
    pureEfficiencyChange: {
      label: say("纯技术效率变化 PEC", "pure efficiency change PEC"),
      values: values("pureEfficiencyChange"),
      decimals: 4,
    },
    scaleChange: {
      label:
        variant === "ray-desli"
          ? say("规模变化", "scale change")
          : say("规模效率变化 SEC", "scale efficiency change SEC"),
      values: values("scaleChange"),
      decimals: 4,
      formula: variant === "ray-desli" ? "SC = \\frac{M}{PEC \\cdot TC}" : "SEC = \\frac{EC}{PEC}",
      numbers: (c) => scaleInTex(changes[c], variant),
    },
  };
}

const TECHNICAL: Readonly<Record<MalmquistVariant, Label>> = {
  fgnz: say("技术变化 TC", "technical change TC"),
  "ray-desli": say("技术变化 TC（BCC）", "technical change TC (BCC)"),
  global: say("前沿差距变化 BPC", "best-practice change BPC"),
};

const SHIFT: Readonly<Record<MalmquistVariant, string>> = {
  fgnz: "TC = \\sqrt{\\frac{E_t(t+1)}{E_{t+1}(t+1)} \\cdot \\frac{E_t(t)}{E_{t+1}(t)}}",
  "ray-desli": "TC = \\sqrt{\\frac{E_t(t+1)}{E_{t+1}(t+1)} \\cdot \\frac{E_t(t)}{E_{t+1}(t)}}",
  global: "BPC = \\frac{M}{EC}",
};

const INDEX: Readonly<Record<MalmquistVariant, string>> = {
  fgnz: "M = \\sqrt{\\frac{E_t(t+1)}{E_t(t)} \\cdot \\frac{E_{t+1}(t+1)}{E_{t+1}(t)}} = EC \\cdot TC",
  "ray-desli": "M = \\sqrt{\\frac{E_t(t+1)}{E_t(t)} \\cdot \\frac{E_{t+1}(t+1)}{E_{t+1}(t)}}",
  global: "M = \\frac{E_G(t+1)}{E_G(t)} = EC \\cdot BPC",
};

/** " = 1.116"; nothing where there is no number. */
function equals(value: number): string {
  return Number.isNaN(value) ? "" : ` = ${texNumber(value)}`;
}

function whyNone(value: number): Label | undefined {
  if (!Number.isNaN(value)) return undefined;
  return say(
    "跨期的线性规划无可行解，没有数值。",
    "There is no number: the program between the periods is infeasible.",
  );
}

function indexInTex({ index, before, after, ahead, back }: Change, variant: MalmquistVariant): string {
  if (Number.isNaN(index)) return "M";
  const [m, own, now, first, second] = [index, before, after, ahead, back].map(texNumber);
  if (variant === "global") return `M = \\frac{${now}}{${own}} = ${m}`;
  return `M = \\sqrt{\\frac{${first}}{${own}} \\cdot \\frac{${now}}{${second}}} = ${m}`;
}

function scaleInTex(change: Change, variant: MalmquistVariant): string {
  if (Number.isNaN(change.scaleChange)) return "SC";
  const { index, efficiencyChange, technicalChange, pureEfficiencyChange, scaleChange } = change;
  const [m, ec, tc, pec, sec] = [index, efficiencyChange, technicalChange, pureEfficiencyChange, scaleChange].map(
    texNumber,
  );
  return variant === "ray-desli"
    ? `SC = \\frac{${m}}{${pec} \\cdot ${tc}} = ${sec}`
    : `SEC = \\frac{${ec}}{${pec}} = ${sec}`;
}
