import {
  indexOfName,
  type Label,
  type LabelledMatrix,
  label,
  type Name,
  nameColumn,
  nameText,
  Result,
  type Steps,
  shortNumber,
  Table,
} from "../../../base/index.js";
import { matrixVector } from "../../../math/index.js";
import { ahpSteps } from "./ahp-steps.js";
import type { PriorityMethod } from "./priorities.js";
import type { NamedIndex } from "./random-index.js";

/** A judgement beside the one that the weights imply. */
export interface Judgement {
  readonly row: Name;
  readonly column: Name;
  /** a_ij, as it was judged. */
  readonly judged: number;
  /** wᵢ / wⱼ. */
  readonly implied: number;
}

/** Weights and consistency of a judgement matrix: what {@link ahp} gives. */
export class AnalyticHierarchy extends Result {
  readonly title: Label = label("层次分析法：权重与一致性检验", "AHP: weights and consistency");
  readonly names: readonly Name[];
  /** CI = (λmax − n)/(n − 1); 0 for n ≤ 2. */
  readonly consistencyIndex: number;
  /** RI of this order, and whose table it is from. */
  readonly randomIndex: NamedIndex;
  /** CR = CI / RI; 0 for n ≤ 2. */
  readonly consistencyRatio: number;
  /** GCI, of geometric means with n ≥ 3 only. */
  readonly geometricConsistencyIndex: number | undefined;

  /** @internal */
  constructor(
    readonly judgements: LabelledMatrix,
    readonly method: PriorityMethod,
    /** What λmax was taken from. */
    readonly lambda: "weights" | "eigenvalue",
    /** One a name, with sum 1. */
    readonly weights: Float64Array,
    readonly lambdaMax: number,
    index: NamedIndex,
    more: { readonly gci: number | undefined },
  ) {
    super();
    const n = judgements.rows.length;
    this.names = judgements.rows;
    this.consistencyIndex = n <= 2 ? 0 : (lambdaMax - n) / (n - 1);
    this.randomIndex = index;
    this.consistencyRatio = n <= 2 ? 0 : this.consistencyIndex / index.value;
    this.geometricConsistencyIndex = more.gci;
  }

  /** CR < .10. */
  get acceptable(): boolean {
    return this.consistencyRatio < 0.1;
  }

  /** The weight of a name. */
  of(name: string): number {
    return this.weights[indexOfName("AnalyticHierarchy.of", "name", this.names, name)];
  }

  /**
   * The judgement that is most times off what the weights imply: the one to talk about again. None if
   * nothing is off, nor for n ≤ 3, where all judgements are off by the same factor.
   */
  get mostContradicted(): Judgement | undefined {
    const { names, weights } = this;
    const n = names.length;
    if (n <= 3) return undefined;
    let worst: Judgement | undefined;
    let most = 1e-9;
    for (let i = 0; i < n; i++) {
      for (let j = i + 1; j < n; j++) {
        const judged = this.judgements.values[i * n + j];
        const implied = weights[i] / weights[j];
        const off = Math.abs(Math.log(judged / implied));
        if (off <= most) continue;
        most = off;
        worst = { row: names[i], column: names[j], judged, implied };
      }
    }
    return worst;
  }

  override summary(): Label {
    const { consistencyRatio, randomIndex, mostContradicted } = this;
    const first = this.weights.indexOf(Math.max(...this.weights));
    const [cr, weight] = [consistencyRatio, this.weights[first]].map(shortNumber);
    const [zh, en] = [nameText(this.names[first]), nameText(this.names[first], "en")];
    if (this.names.length <= 2) {
      return label(
        `权重最大：${zh}（${weight}）；两两之间只有一个判断，不会自相矛盾。`,
        `Largest weight: ${en} (${weight}); with one judgement there is nothing to contradict.`,
      );
    }
    const worst = this.acceptable ? undefined : mostContradicted;
    const again = worst ? contradicted(worst) : label("", "");
    return label(
      `权重最大：${zh}（${weight}）；CR = ${cr}（RI：${randomIndex.table.zh}），${this.acceptable ? "一致性可以接受。" : `一致性不可接受。${again.zh}`}`,
      `Largest weight: ${en} (${weight}); CR = ${cr} (RI: ${randomIndex.table.en}), ${this.acceptable ? "acceptable." : `not acceptable.${again.en}`}`,
    );
  }

  override toTable(): Table {
    const product = matrixVector(this.judgements.values, this.weights);
    return new Table({
      title: this.title,
      columns: [
        nameColumn("name", label("要素", "element"), this.names),
        { name: "weight", label: label("权重 w", "weight w"), values: [...this.weights] },
        { name: "product", label: label("Aw", "Aw"), values: [...product] },
        {
          name: "quotient",
          label: label("(Aw)ᵢ / wᵢ", "(Aw)ᵢ / wᵢ"),
          values: Array.from(product, (value, i) => value / this.weights[i]),
        },
      ],
      note: this.summary(),
    });
  }

  override steps(): Steps {
    return ahpSteps(this);
  }
}

function contradicted({ row, column, judged, implied }: Judgement): Label {
  const [a, w] = [judged, implied].map(shortNumber);
  return label(
    `最矛盾的判断：${nameText(row)} 对 ${nameText(column)} 判为 ${a}，权重之比为 ${w}。`,
    ` Most contradicted: ${nameText(row, "en")} against ${nameText(column, "en")} was judged ${a}; the weights say ${w}.`,
  );
}
