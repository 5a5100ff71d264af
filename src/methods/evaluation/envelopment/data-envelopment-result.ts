import {
  ByName,
  type Cell,
  type Column,
  indexOfName,
  type Label,
  LabelledMatrix,
  listed,
  type Measure,
  type Name,
  type Step,
  say,
  sentences,
  texNumber,
} from "../../../base/index.js";
import { mean } from "../../../math/index.js";
import { UNIT } from "./decision-units.js";
import { envelopmentSteps, superStep } from "./envelopment-steps.js";
import { type FarOff, farOffWords } from "./far-off.js";
import type { Orientation, Quantities, Technology } from "./technology.js";
import { ORIENTATIONS, RETURNS, type Returns, TECHNOLOGIES } from "./words.js";

export type { Returns } from "./words.js";

/** What {@link DataEnvelopment} is made of: finished numbers, one a unit. */
export interface EfficiencyParts extends Quantities {
  readonly orientation: Orientation;
  /** What was supposed of returns to scale. */
  readonly technology: Technology;
  /** By that technology. */
  readonly efficiency: Float64Array;
  /** By CCR (综合技术效率). */
  readonly technical: Float64Array;
  /** By BCC (纯技术效率). */
  readonly pure: Float64Array;
  /** `technical` / `pure` (规模效率). */
  readonly scale: Float64Array;
  readonly returnsToScale: readonly Returns[];
  /** What each input could be cut by and each output raised by at the frontier: units × inputs and outputs. */
  readonly slacks: LabelledMatrix;
  /** Units × efficient units that are a peer of some. */
  readonly lambdas: LabelledMatrix;
  /** The prices at which each unit looks best, v of inputs and u of outputs: units × inputs and outputs. */
  readonly prices: LabelledMatrix;
  /** u₀; 0 under constant returns. */
  readonly intercepts: Float64Array;
  /** If it was asked for; null where there is none. */
  readonly superEfficiency: readonly (number | null)[] | undefined;
  /** Numbers that are far off what a unit's others lead one to expect. */
  readonly farOff: readonly FarOff[];
}

/** The measures of {@link DataEnvelopment}; `efficiency` is there under NIRS and NDRS. */
export type EfficiencyMeasure = "technical" | "pure" | "scale" | "efficiency" | "superEfficiency";

export interface DataEnvelopment extends EfficiencyParts {}

/** Efficiencies with all that belongs to them: what {@link dataEnvelopment} gives. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor is given every field of the interface.
export class DataEnvelopment extends ByName<EfficiencyMeasure> {
  /** Each input and output at the frontier: cut or raised in proportion, then by its slack. */
  readonly targets: LabelledMatrix;
  /** Efficiency 1 without any slack (有效). */
  readonly efficient: readonly Name[];
  /** Efficiency 1 with some slack (弱有效). */
  readonly weaklyEfficient: readonly Name[];

  /** @internal */
  constructor(parts: EfficiencyParts) {
    super({
      title: say("数据包络分析（{form}，{way}）", "Data envelopment analysis ({form}, {way})", {
        form: TECHNOLOGIES[parts.technology],
        way: ORIENTATIONS[parts.orientation],
      }),
      kind: UNIT,
      names: parts.inputs.rows,
      measures: measuresOf(parts),
      main: parts.technology === "constant" ? "technical" : parts.technology === "variable" ? "pure" : "efficiency",
    });
    Object.assign(this, parts);
    this.targets = targetsOf(parts);
    const slack = this.names.map((_, k) => parts.slacks.rowAt(k).some((value) => value > 0));
    const full = this.names.map((_, k) => parts.efficiency[k] === 1);
    this.efficient = this.names.filter((_, k) => full[k] && !slack[k]);
    this.weaklyEfficient = this.names.filter((_, k) => full[k] && slack[k]);
  }

  /** The efficient units that a unit is measured by, with their λ, the largest first. */
  peers(unit: string): readonly { readonly name: Name; readonly lambda: number }[] {
    return this.peersAt(indexOfName("DataEnvelopment.peers", "unit", this.names, unit));
  }

  override summary(): Label {
    return sentences(
      this.verdict(),
      weakWords(this.weaklyEfficient),
      this.superWords(),
      zeroWords(this.inputs),
      fewWords(this),
      farOffWords(this.farOff),
    );
  }

  protected override columns(): readonly Column[] {
    const returns: Column = {
      name: "returnsToScale",
      label: say("规模报酬", "returns to scale"),
      values: this.returnsToScale.map((which) => RETURNS[which]),
    };
    const peers = this.names.map((_, k): Cell => peersInWords(this.peersAt(k)));
    return [...super.columns(), returns, { name: "peers", label: say("参照单元（λ）", "peers (λ)"), values: peers }];
  }

  protected override firstSteps(k: number): readonly Step[] {
    return envelopmentSteps(this, this.peersAt(k), k);
  }

  protected override stepsAt(k: number): readonly Step[] {
    return [...super.stepsAt(k), ...superStep(this, k)];
  }

  private peersAt(k: number): readonly { readonly name: Name; readonly lambda: number }[] {
    const lambdas = this.lambdas.rowAt(k);
    const peers = this.lambdas.columns.map((name, e) => ({ name, lambda: lambdas[e] }));
    return peers.filter(({ lambda }) => lambda > 0).sort((a, b) => b.lambda - a.lambda);
  }

  private verdict(): Label {
    const order = this.order();
    const last = order[order.length - 1];
    return say(
      "{title}：{n} 个决策单元，投入为{inputs}，产出为{outputs}；有效的 {count} 个（{names}），平均效率 {mean}，最低的是{last}（{least}）。",
      "{title}; units: {n}; inputs: {inputs}; outputs: {outputs}; efficient: {count} ({names}); mean efficiency {mean}, least {last} ({least}).",
      {
        title: this.title,
        n: this.names.length,
        inputs: listed(this.inputs.columns),
        outputs: listed(this.outputs.columns),
        count: this.efficient.length,
        names: listed(this.efficient.slice(0, 12)),
        mean: mean(this.efficiency),
        last: this.names[last],
        least: this.efficiency[last],
      },
    );
  }

  private superWords(): Label | undefined {
    const none = this.names.filter((_, k) => this.superEfficiency?.[k] === null);
    if (none.length === 0) return undefined;
    return this.orientation === "input"
      ? say(
          "{names}没有超效率：其余单元无论用多少投入，都组合不出它的产出。",
          "No super-efficiency for {names}: no combination of the others makes its outputs, whatever the inputs.",
          { names: listed(none) },
        )
      : say(
          "{names}没有超效率：其余单元无论产出多少，都无法只用它的投入。",
          "No super-efficiency for {names}: no combination of the others does with its inputs, whatever the outputs.",
          { names: listed(none) },
        );
  }
}

function measuresOf(parts: EfficiencyParts): Record<EfficiencyMeasure, Measure | undefined> {
  const { technology, technical, pure, scale, efficiency, superEfficiency } = parts;
  const asked = technology === "non-increasing" || technology === "non-decreasing";
  return {
    efficiency: asked
      ? {
          label: say("效率（{form}）", "efficiency ({form})", { form: TECHNOLOGIES[technology] }),
          values: efficiency,
          decimals: 4,
        }
      : undefined,
    technical: { label: say("综合技术效率（CCR）", "technical efficiency (CCR)"), values: technical, decimals: 4 },
    pure: { label: say("纯技术效率（BCC）", "pure technical efficiency (BCC)"), values: pure, decimals: 4 },
    scale: {
      label: say("规模效率", "scale efficiency"),
      values: scale,
      decimals: 4,
      formula: "SE = \\frac{\\theta_{CCR}}{\\theta_{BCC}}",
      numbers: (k) => `SE = \\frac{${texNumber(technical[k])}}{${texNumber(pure[k])}} = ${texNumber(scale[k])}`,
      note: (k) => say("规模报酬{which}。", "Returns to scale: {which}.", { which: RETURNS[parts.returnsToScale[k]] }),
    },
    superEfficiency: superEfficiency && {
      label: say("超效率", "super-efficiency"),
      values: superEfficiency.map((value) => value ?? Number.NaN),
      decimals: 4,
    },
  };
}

function targetsOf({ inputs, outputs, orientation, efficiency, slacks }: EfficiencyParts): LabelledMatrix {
  const m = inputs.columns.length;
  const values = inputs.rows.flatMap((_, k) => {
    const slack = slacks.rowAt(k);
    const cut = orientation === "input" ? efficiency[k] : 1;
    const raised = orientation === "output" ? 1 / efficiency[k] : 1;
    const used = inputs.rowAt(k).map((x, i) => x * cut - slack[i]);
    const made = outputs.rowAt(k).map((y, r) => y * raised + slack[m + r]);
    return [...used, ...made];
  });
  return new LabelledMatrix(inputs.rows, slacks.columns, Float64Array.from(values));
}

function peersInWords(peers: readonly { readonly name: Name; readonly lambda: number }[]): Label {
  return listed(peers.map(({ name, lambda }) => say("{name}（{lambda}）", "{name} ({lambda})", { name, lambda })));
}

function weakWords(names: readonly Name[]): Label | undefined {
  if (names.length === 0) return undefined;
  return say(
    "弱有效（效率为 1，但仍有松弛）：{names}。",
    "Weakly efficient (efficiency 1, yet with slacks): {names}.",
    { names: listed(names) },
  );
}

/** Units that do without an input that others need. */
function zeroWords(inputs: LabelledMatrix): Label | undefined {
  const names = inputs.rows.filter((_, k) => inputs.rowAt(k).some((value) => value === 0));
  if (names.length === 0) return undefined;
  return say(
    "有的投入为 0：{names}；某项投入为 0 的单元往往只凭这一项就有效。",
    "An input is 0: {names}; a unit that does without an input is often efficient by that alone.",
    { names: listed(names.slice(0, 12)) },
  );
}

/** With few units nearly all are efficient. */
function fewWords({ names, inputs, outputs }: DataEnvelopment): Label | undefined {
  const [m, s] = [inputs.columns.length, outputs.columns.length];
  const enough = Math.max(m * s, 3 * (m + s));
  if (names.length >= enough) return undefined;
  return say(
    "决策单元偏少：{m} 项投入、{s} 项产出一般至少要 {enough} 个，否则多数单元都会有效。",
    "Units are few: with {m} and {s} columns of inputs and outputs one wants {enough}, or most are efficient.",
    { m, s, enough },
  );
}
