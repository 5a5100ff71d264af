import {
  type Column,
  type Label,
  LabelledMatrix,
  listed,
  type Measure,
  type Name,
  type Step,
  Steps,
  say,
  sentences,
  Table,
  texNumber,
  toLabel,
  namesList,
} from "../../../base/index.js";
import type { Concordance } from "../../../math/index.js";
import type { DecisionMatrix } from "../decision/decision-matrix.js";
import { excludedWords, indicatorTable } from "../decision/tables.js";
import { ByAlternative } from "../ranking/by-alternative.js";
import { type RefusedMethod, refusedTable } from "./ranked-by.js";
import type { Weighting } from "./weight-choice.js";

/** A ranking that is compared. */
export interface ComparedRanking {
  /** Its measure in the result. */
  readonly key: string;
  readonly name: Name;
  /** 1 for the best; those who tie share the best of their ranks. */
  readonly ranks: Float64Array;
}

/** Two rankings and how far they agree. */
export interface RankingPair {
  readonly first: Name;
  readonly second: Name;
  readonly tau: number;
  readonly rho: number;
}

/** What a {@link RankingComparison} is made of: finished numbers. */
export interface ComparisonParts {
  readonly names: readonly Name[];
  readonly rankings: readonly ComparedRanking[];
  /** Rankings × rankings. */
  readonly tau: Float64Array;
  readonly rho: Float64Array;
  readonly concordance: Concordance;
  readonly refused: readonly RefusedMethod[];
  /** None of rankings made elsewhere. */
  readonly weights?: Float64Array | undefined;
  readonly weighting?: Weighting | undefined;
  readonly decision?: DecisionMatrix | undefined;
}

export interface RankingComparison extends Omit<ComparisonParts, "tau" | "rho" | "concordance"> {}

/** Rankings side by side, and how far they agree: what {@link compareRankings} gives. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor is given every field of the interface.
export class RankingComparison extends ByAlternative {
  declare readonly names: readonly Name[];
  /** Kendall's coefficient of concordance over all rankings. */
  readonly w: number;
  /** Kendall's τ-b of every two rankings; NaN where one tells nobody apart. */
  readonly tau: LabelledMatrix;
  /** Spearman's ρ of every two rankings. */
  readonly rho: LabelledMatrix;
  private readonly concordance: Concordance;

  /** @internal */
  constructor({ tau, rho, concordance, ...parts }: ComparisonParts) {
    const measures = measuresOf(parts);
    super({
      title: say("多种方法排序的比较", "Rankings compared"),
      names: parts.names,
      measures,
      main: "meanRank",
      less: Object.keys(measures),
    });
    Object.assign(this, { ...parts, names: namesList(parts.names) });
    const methods = parts.rankings.map(({ name }) => name);
    this.w = concordance.w;
    this.tau = new LabelledMatrix(methods, methods, tau);
    this.rho = new LabelledMatrix(methods, methods, rho);
    this.concordance = concordance;
  }

  /** What the rankings are called. */
  get methods(): readonly Name[] {
    return this.tau.rows;
  }

  /** Alternatives × rankings. */
  get ranks(): LabelledMatrix {
    const lists = this.rankings.map(({ ranks }) => ranks);
    const values = Float64Array.from(this.names.flatMap((_, i) => lists.map((ranks) => ranks[i])));
    return new LabelledMatrix(this.names, this.methods, values);
  }

  /** Every two rankings, those who agree most first; pairs without a τ come last. */
  get pairs(): readonly RankingPair[] {
    const m = this.rankings.length;
    const pairs = this.rankings.flatMap(({ name: first }, i) =>
      this.rankings.slice(i + 1).map(({ name: second }, k): RankingPair => {
        const at = i * m + i + 1 + k;
        return { first, second, tau: this.tau.values[at], rho: this.rho.values[at] };
      }),
    );
    const size = ({ tau }: RankingPair): number => (Number.isNaN(tau) ? -2 : tau);
    return pairs.sort((a, b) => size(b) - size(a));
  }

  /** Rankings that are the same, group by group; none if all differ. */
  get same(): readonly (readonly Name[])[] {
    const groups = new Map<string, Name[]>();
    for (const { name, ranks } of this.rankings) {
      const key = ranks.join(" ");
      groups.set(key, [...(groups.get(key) ?? []), name]);
    }
    return [...groups.values()].filter((group) => group.length > 1).map(namesList);
  }

  /** Who is first by how many rankings, most first; those who tie in front each count. */
  get firsts(): readonly { readonly name: Name; readonly rankings: readonly Name[] }[] {
    return this.names
      .map((name, i) => ({ name, rankings: this.methods.filter((_, m) => this.rankings[m].ranks[i] === 1) }))
      .filter(({ rankings }) => rankings.length > 0)
      .sort((a, b) => b.rankings.length - a.rankings.length);
  }

  override summary(): Label {
    return sentences(this.headWords(), this.firstWords(), this.pairWords(), this.sameWords(), this.refusedWords());
  }

  /** Ranks; each ranking's agreement with the others; τ; ρ; and why methods were left out, if any were. */
  tables(): readonly Table[] {
    return [
      this.toTable(),
      this.agreementTable(),
      pairTable(say("肯德尔秩相关系数 τ", "Kendall's τ-b"), this.tau),
      pairTable(say("斯皮尔曼秩相关系数 ρ", "Spearman's ρ"), this.rho),
      ...(this.refused.length > 0 ? [refusedTable(this.refused)] : []),
    ];
  }

  /** The rankings, their sums of ranks and W, τ and ρ. */
  override steps(): Steps {
    const { weights, decision, weighting } = this;
    const first: readonly Step[] =
      weights && decision && weighting
        ? [
            {
              title: say("指标的方向与权重", "directions and weights of the indicators"),
              table: indicatorTable(toLabel(weighting.name), decision, [
                { name: "weight", label: say("权重", "weight"), values: [...weights], decimals: 4 },
              ]),
            },
          ]
        : [];
    return new Steps(this.title, [
      ...first,
      { title: say("各方法的名次", "ranks by each method"), table: this.toTable() },
      this.concordanceStep(),
      { title: say("两两一致程度", "how far every two agree"), formula: TAU, table: this.tables()[2] },
      { title: say("名次的相关", "the correlation of ranks"), formula: RHO, table: this.tables()[3] },
    ]);
  }

  private concordanceStep(): Step {
    const { rankSums, squares, ties, w } = this.concordance;
    const [m, n] = [this.rankings.length, this.names.length];
    const table = new Table({
      title: say("秩和", "Sums of ranks"),
      columns: [
        { ...this.kind, values: [...this.names] },
        { name: "rankSum", label: say("秩和", "sum of ranks"), values: [...rankSums] },
      ],
    });
    const numbers = `W = \\frac{12 \\times ${texNumber(squares)}}{${m}^2 \\times (${n}^3 - ${n}) - ${m} \\times ${texNumber(ties)}} = ${texNumber(w)}`;
    const title = say("肯德尔和谐系数（并列者取平均秩）", "concordance (those who tie share their mean rank)");
    return { title, formula: W, table, ...(Number.isNaN(w) ? {} : { numbers }) };
  }

  private agreementTable(): Table {
    const m = this.rankings.length;
    const others = this.rankings.map((_, i) =>
      this.rankings.map((_, k) => k).filter((k) => k !== i && !Number.isNaN(this.tau.values[i * m + k])),
    );
    const tauOf = (i: number, k: number): number => this.tau.values[i * m + k];
    const best = others.map((list, i) => list.reduce((a, k) => (a < 0 || tauOf(i, k) > tauOf(i, a) ? k : a), -1));
    const worst = others.map((list, i) => list.reduce((a, k) => (a < 0 || tauOf(i, k) < tauOf(i, a) ? k : a), -1));
    const nameAt = (k: number): Name | null => (k < 0 ? null : this.methods[k]);
    const mean = others.map((list, i) =>
      list.length === 0 ? null : list.reduce((sum, k) => sum + tauOf(i, k), 0) / list.length,
    );
    return new Table({
      title: say("各方法与其余方法的一致程度", "How far each agrees with the others"),
      columns: [
        METHOD(this.methods),
        { name: "meanTau", label: say("平均 τ", "mean τ"), values: mean, decimals: 3 },
        { name: "nearest", label: say("最一致的", "agrees most with"), values: best.map(nameAt) },
        { name: "farthest", label: say("最不一致的", "agrees least with"), values: worst.map(nameAt) },
      ],
      main: "meanTau",
    });
  }

  private headWords(): Label {
    const holes = { m: this.rankings.length, n: this.names.length };
    if (Number.isNaN(this.w)) {
      return say("{m} 种排序，{n} 个评价对象。", "Rankings: {m}; alternatives: {n}.", holes);
    }
    return say(
      "{m} 种排序，{n} 个评价对象：肯德尔和谐系数 W = {w}。",
      "Rankings: {m}; alternatives: {n}; Kendall's W = {w}.",
      { ...holes, w: this.w },
    );
  }

  private firstWords(): Label {
    const [first, ...rest] = this.firsts;
    if (rest.length === 0 && first.rankings.length === this.rankings.length) {
      return say("各种排序都以{name}为第一。", "All have {name} first.", { name: first.name });
    }
    const parts = this.firsts.map(({ name, rankings }) =>
      say("{name}（{k} 种）", "{name} (by {k})", { name, k: rankings.length }),
    );
    return say("第一名：{parts}。", "First: {parts}.", { parts: listed(parts) });
  }

  private pairWords(): Label | undefined {
    const known = this.pairs.filter(({ tau }) => !Number.isNaN(tau));
    const last = known.at(-1);
    if (last === undefined) return undefined;
    const holes = { first: last.first, second: last.second, tau: last.tau };
    if (last.tau === 1) return undefined;
    return say(
      "最不一致的是{first}与{second}（τ = {tau}）。",
      "Farthest apart are {first} and {second} (τ = {tau}).",
      holes,
    );
  }

  private sameWords(): Label | undefined {
    if (this.same.length === 0) return undefined;
    const groups = this.same.map((group) => listed(group));
    const joined = { zh: groups.map(({ zh }) => zh).join("；"), en: groups.map(({ en }) => en).join("; ") };
    return say("次序完全相同：{joined}。", "The same order: {joined}.", { joined });
  }

  private refusedWords(): Label | undefined {
    if (this.decision === undefined) return undefined;
    const refused = this.refused.map(({ name }) => name);
    return sentences(
      excludedWords(this.decision),
      refused.length === 0
        ? undefined
        : say(
            "不适合这些数据、未参加比较：{names}（原因见表）。",
            "Not suited to the data, and left out: {names} (why: see the tables).",
            {
              names: listed(refused),
            },
          ),
    );
  }
}

const W = "W = \\frac{12 \\sum_i (R_i - \\bar R)^2}{m^2 (n^3 - n) - m \\sum (t^3 - t)}";
const TAU = "\\tau_b = \\frac{C - D}{\\sqrt{(n_0 - n_1)(n_0 - n_2)}}, \\quad n_0 = \\frac{n(n - 1)}{2}";
const RHO =
  "\\rho = \\frac{\\sum_i (R_i - \\bar R)(S_i - \\bar S)}{\\sqrt{\\sum_i (R_i - \\bar R)^2 \\sum_i (S_i - \\bar S)^2}}";

/** The column of methods. */
export const METHOD = (names: readonly Name[]): Column => ({
  name: "method",
  label: say("方法", "method"),
  values: names.map(toLabel),
});

/** A square table of every two methods. */
function pairTable(title: Label, { rows, columns, values }: LabelledMatrix): Table {
  const m = columns.length;
  const cell = (k: number): number | null => (Number.isNaN(values[k]) ? null : values[k]);
  const numbers = columns.map((name, j) => ({
    name: `m${j + 1}`,
    label: toLabel(name),
    values: rows.map((_, i) => cell(i * m + j)),
    decimals: 3,
  }));
  return new Table({ title, columns: [METHOD(rows), ...numbers] });
}

function measuresOf({ names, rankings }: Pick<ComparisonParts, "names" | "rankings">): Record<string, Measure> {
  const of = (pick: (own: readonly number[]) => number): Float64Array =>
    Float64Array.from(names, (_, i) => pick(rankings.map(({ ranks }) => ranks[i])));
  const each = rankings.map(({ key, name, ranks }) => [key, { label: toLabel(name), values: ranks }] as const);
  const mean = of((own) => own.reduce((sum, rank) => sum + rank, 0) / own.length);
  return {
    ...Object.fromEntries(each),
    meanRank: { label: say("平均名次", "mean rank"), values: mean, decimals: 2 },
    best: { label: say("最好名次", "best rank"), values: of((own) => Math.min(...own)) },
    worst: { label: say("最差名次", "worst rank"), values: of((own) => Math.max(...own)) },
  };
}
