import {
  type Label,
  type Name,
  Result,
  type Step,
  Steps,
  say,
  sentences,
  shortNumber,
  Table,
  texNumber,
} from "../../../base/index.js";
import type { AnalyticHierarchy, Judgement } from "./ahp-result.js";

/** A judgement, what the weights imply, and what changing it alone would do. */
export interface JudgementCheck extends Judgement {
  /** How many times the judgement is off what the weights imply, ≥ 1. */
  readonly off: number;
  /** What makes λmax least, all other judgements as they are. */
  readonly best: number;
  /** The nearest step of the scale. */
  readonly value: number;
  /** CR with that. */
  readonly ratio: number;
}

/** A change of one judgement, offered. */
export interface JudgementChange {
  readonly row: Name;
  readonly column: Name;
  readonly judged: number;
  /** The step of the scale that is offered instead. */
  readonly value: number;
  /** CR with that. */
  readonly consistencyRatio: number;
}

/** Three judgements: i against k directly, and by way of j. */
export interface Triad {
  readonly names: readonly [Name, Name, Name];
  /** a_ik. */
  readonly direct: number;
  /** a_ij · a_jk. */
  readonly detour: number;
  /** The second by the first; 1 if the triad closes. */
  readonly quotient: number;
  /** Koczkodaj: 1 − min(quotient, 1/quotient), in [0, 1). */
  readonly inconsistency: number;
}

/** What {@link JudgementConsistency} is made of: finished numbers. */
export interface JudgementConsistencyParts {
  /** Weights and consistency of the judgements as they are. */
  readonly hierarchy: AnalyticHierarchy;
  /** In the order of the matrix. */
  readonly checks: readonly JudgementCheck[];
  /** The least consistent first. */
  readonly triads: readonly Triad[];
  /** The single change after which CR is least; none where it would help nothing, nor for three things or fewer. */
  readonly bestChange: JudgementChange | undefined;
}

export interface JudgementConsistency extends JudgementConsistencyParts {}

/** Where judgements contradict each other: what {@link judgementConsistency} gives. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor is given every field of the interface.
export class JudgementConsistency extends Result {
  readonly title: Label = say("判断的一致性诊断", "Where the judgements contradict each other");

  /** @internal */
  constructor(parts: JudgementConsistencyParts) {
    super();
    Object.assign(this, parts);
  }

  /** The largest inconsistency of a triad, Koczkodaj's index; 0 where there is no triad. */
  get koczkodaj(): number {
    return this.triads[0]?.inconsistency ?? 0;
  }

  summary(): Label {
    const { consistencyRatio: cr, randomIndex, acceptable } = this.hierarchy;
    const verdict = acceptable ? say("可以接受", "acceptable") : say("不可接受", "not acceptable");
    return sentences(
      say("CR = {cr}（RI：{table}），{verdict}。", "CR = {cr} (RI: {table}), {verdict}.", {
        cr,
        table: randomIndex.table,
        verdict,
      }),
      triadSentence(this.triads[0]),
      changeSentence(this.bestChange),
    );
  }

  /** One row a judgement, the most contradicted first. */
  toTable(): Table {
    const sorted = [...this.checks].sort((a, b) => b.off - a.off);
    const numbers = (name: keyof JudgementCheck, label: Label) => ({ name, label, values: sorted.map((c) => c[name]) });
    return new Table({
      title: say("逐个判断", "Judgement by judgement"),
      columns: [
        numbers("row", say("要素", "element")),
        numbers("column", say("与之比较", "against")),
        numbers("judged", say("判断", "judged")),
        numbers("implied", say("权重之比", "implied by the weights")),
        numbers("off", say("相差倍数", "times off")),
        numbers("best", say("使最大特征根最小的值", "value with the least eigenvalue")),
        numbers("value", say("最近的标度", "nearest step")),
        numbers("ratio", say("改后 CR", "CR then")),
      ],
      main: "off",
    });
  }

  /** One row a triad, the least consistent first. */
  triadTable(): Table {
    const name = (k: 0 | 1 | 2) => this.triads.map(({ names }) => names[k]);
    return new Table({
      title: say("三元组", "Triads"),
      columns: [
        { name: "first", label: say("甲", "first"), values: name(0) },
        { name: "second", label: say("乙", "second"), values: name(1) },
        { name: "third", label: say("丙", "third"), values: name(2) },
        { name: "direct", label: say("甲对丙", "first against third"), values: this.triads.map((t) => t.direct) },
        {
          name: "detour",
          label: say("甲对乙 × 乙对丙", "by way of the second"),
          values: this.triads.map((t) => t.detour),
        },
        {
          name: "inconsistency",
          label: say("不一致度（Koczkodaj）", "inconsistency (Koczkodaj)"),
          values: this.triads.map((t) => t.inconsistency),
        },
      ],
      main: "inconsistency",
    });
  }

  /** Judgements and triads. */
  tables(): readonly Table[] {
    return [this.toTable(), this.triadTable()];
  }

  steps(): Steps {
    return new Steps(this.title, [
      {
        title: say("判断与权重之比", "judgements beside the weights"),
        formula: "\\varepsilon_{ij} = a_{ij} w_j / w_i",
        table: this.toTable(),
      },
      ...triadSteps(this.triads[0], this.triadTable()),
      {
        title: say("只改一个判断", "one judgement changed"),
        formula: "\\min_{a_{ij}} \\lambda_{\\max}(A)",
        note: this.summary(),
      },
    ]);
  }
}

function triadSteps(worst: Triad | undefined, table: Table): Step[] {
  if (worst === undefined) return [];
  const { direct, detour, inconsistency } = worst;
  const [a, b] = [direct, detour].map(texNumber);
  return [
    {
      title: say("三元组的不一致度", "inconsistency of the triads"),
      formula: "1 - \\min\\left(\\frac{a_{ij} a_{jk}}{a_{ik}}, \\frac{a_{ik}}{a_{ij} a_{jk}}\\right)",
      numbers: `1 - \\min\\left(\\frac{${b}}{${a}}, \\frac{${a}}{${b}}\\right) = ${texNumber(inconsistency)}`,
      table,
    },
  ];
}

function triadSentence(worst: Triad | undefined): Label | undefined {
  if (worst === undefined || worst.inconsistency < 1e-9) return undefined;
  const [a, b, c] = worst.names;
  return say(
    "最不一致的三元组：{a}、{b}、{c}（{a} 对 {c} 判为 {direct}，经 {b} 为 {detour}）。",
    "Least consistent triad: {a}, {b}, {c} ({a} against {c} was judged {direct}, by way of {b} it is {detour}).",
    { a, b, c, direct: worst.direct, detour: worst.detour },
  );
}

function changeSentence(change: JudgementChange | undefined): Label | undefined {
  if (change === undefined) return undefined;
  const { row, column, judged, value, consistencyRatio: cr } = change;
  const holes = { row, column, judged, value: asStep(value), cr };
  return cr < 0.1
    ? say(
        "只改一个判断时最有效的是：{row} 对 {column} 由 {judged} 改为 {value}，CR 降为 {cr}。",
        "The single change that helps most: {row} against {column} {value} instead of {judged}; CR would be {cr}.",
        holes,
      )
    : say(
        "只改一个判断时最有效的是：{row} 对 {column} 由 {judged} 改为 {value}，但 CR 仍为 {cr}，须多改几个。",
        "The single change that helps most: {row} against {column} {value} instead of {judged}; CR would still be {cr}: more than one must change.",
        holes,
      );
}

/** A reciprocal step as a fraction. */
function asStep(value: number): string {
  const turned = Math.round(1 / value);
  return value < 1 && Math.abs(turned * value - 1) < 1e-12 ? `1/${turned}` : shortNumber(value);
}
