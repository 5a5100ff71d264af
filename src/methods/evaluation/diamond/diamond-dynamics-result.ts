import {
  ByName,
  type Label,
  type LabelledMatrix,
  listed,
  type Measure,
  type Name,
  type Step,
  say,
  sentences,
  shortPercent,
  Table,
  texNumber,
  toLabel,
} from "../../../base/index.js";
import { DETERMINANT } from "../gem/determinant-pairs.js";
import { placesOfLargest } from "../gem/gem-score.js";

/** What {@link DiamondDynamics} is made of: finished numbers. */
export interface DiamondDynamicsParts {
  /** From × to. */
  readonly matrix: LabelledMatrix;
  readonly strongest: number;
  /** One a determinant. */
  readonly given: Float64Array;
  readonly received: Float64Array;
  readonly net: Float64Array;
  /** min(aᵢⱼ, aⱼᵢ) of every two. */
  readonly mutual: LabelledMatrix;
  readonly mutualSums: Float64Array;
  /** Of all that could be, the share that is. */
  readonly density: number;
}

/** The measures of {@link DiamondDynamics}. */
export type DiamondDynamicsMeasure = "given" | "received" | "net" | "mutual";

export interface DiamondDynamics extends Omit<DiamondDynamicsParts, "mutual"> {
  /** min(aᵢⱼ, aⱼᵢ) of every two. */
  readonly mutual: LabelledMatrix;
}

/** Who reinforces whom in the diamond: what {@link diamondDynamics} gives. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor is given every field of the interface.
export class DiamondDynamics extends ByName<DiamondDynamicsMeasure> {
  /** @internal */
  constructor(parts: DiamondDynamicsParts) {
    super({
      title: say("钻石要素的相互强化", "Dynamics of the diamond"),
      kind: DETERMINANT,
      names: parts.matrix.rows,
      measures: measuresOf(parts),
      main: "given",
    });
    Object.assign(this, parts);
  }

  /** The judgements, from × to. */
  dynamicsTable(): Table {
    const { rows } = this.matrix;
    return new Table({
      title: say("相互强化判断（行对列）", "Judgements of reinforcement (row on column)"),
      columns: [
        { ...DETERMINANT, values: [...rows] },
        ...rows.map((name, j) => ({
          name: `to${j + 1}`,
          label: toLabel(name),
          values: Array.from(this.matrix.columnAt(j)),
        })),
      ],
    });
  }

  /** One row a pair: each way, and what goes both ways. */
  pairTable(): Table {
    const pairs = this.pairs();
    return new Table({
      title: say("两两相互强化", "Pair by pair"),
      columns: [
        { name: "first", label: say("要素甲", "first"), values: pairs.map(([i]) => this.names[i]) },
        { name: "second", label: say("要素乙", "second"), values: pairs.map(([, j]) => this.names[j]) },
        { name: "forth", label: say("甲对乙", "first on second"), values: pairs.map(([i, j]) => this.entry(i, j)) },
        { name: "back", label: say("乙对甲", "second on first"), values: pairs.map(([i, j]) => this.entry(j, i)) },
        {
          name: "mutual",
          label: say("双向", "both ways"),
          values: pairs.map(([i, j]) => Math.min(this.entry(i, j), this.entry(j, i))),
        },
      ],
      main: "mutual",
    });
  }

  override summary(): Label {
    const most = placesOfLargest(this.given);
    const broken = this.pairs().filter(([i, j]) => Math.min(this.entry(i, j), this.entry(j, i)) === 0);
    const words = broken.map(([i, j]) => say("{a}与{b}", "{a} and {b}", { a: this.names[i], b: this.names[j] }));
    return sentences(
      say(
        "相互强化的密度 {density}；对其他要素强化最多的是{most}。",
        "Density of reinforcement {density}; gives most: {most}.",
        {
          density: shortPercent(this.density),
          most: listed(most.map((i) => this.names[i])),
        },
      ),
      words.length === 0
        ? say("每两个要素都互相强化。", "Every two reinforce each other.")
        : say("没有双向强化的有 {n} 对：{words}。", "Not both ways in {n}: {words}.", {
            n: words.length,
            words: listed(words),
          }),
    );
  }

  /** Judgements, determinants, pairs. */
  tables(): readonly Table[] {
    return [this.dynamicsTable(), this.toTable(), this.pairTable()];
  }

  protected override firstSteps(): readonly Step[] {
    return [
      {
        title: say("相互强化判断", "judgements of reinforcement"),
        formula: "A = (a_{ij})",
        table: this.dynamicsTable(),
      },
      {
        title: say("两两相互强化", "pair by pair"),
        formula: "m_{ij} = \\min(a_{ij}, a_{ji})",
        table: this.pairTable(),
      },
    ];
  }

  private entry(i: number, j: number): number {
    return this.matrix.values[i * this.names.length + j];
  }

  private pairs(): readonly (readonly [number, number])[] {
    return this.names.flatMap((_: Name, i) => this.names.slice(i + 1).map((__, k): [number, number] => [i, i + 1 + k]));
  }
}

function measuresOf({
  matrix,
  given,
  received,
  net,
  mutual,
  mutualSums,
}: DiamondDynamicsParts): Record<DiamondDynamicsMeasure, Measure> {
  const sum = (values: ArrayLike<number>, skip: number): string =>
    Array.from(values)
      .filter((_, j) => j !== skip)
      .map(texNumber)
      .join(" + ");
  return {
    given: {
      label: say("强化其他要素", "given"),
      values: given,
      formula: "G_i = \\sum_j a_{ij}",
      numbers: (i) => `${sum(matrix.rowAt(i), i)} = ${texNumber(given[i])}`,
    },
    received: {
      label: say("受其他要素强化", "received"),
      values: received,
      formula: "R_i = \\sum_j a_{ji}",
      numbers: (i) => `${sum(matrix.columnAt(i), i)} = ${texNumber(received[i])}`,
    },
    net: {
      label: say("净强化", "net"),
      values: net,
      formula: "G_i - R_i",
      numbers: (i) => `${texNumber(given[i])} - ${texNumber(received[i])} = ${texNumber(net[i])}`,
    },
    mutual: {
      label: say("双向强化", "both ways"),
      values: mutualSums,
      formula: "\\sum_j m_{ij}",
      numbers: (i) => `${sum(mutual.rowAt(i), i)} = ${texNumber(mutualSums[i])}`,
    },
  };
}
