import {
  ByName,
  type Column,
  KINDS,
  type Label,
  type LabelledMatrix,
  listed,
  type Measure,
  type Name,
  type Step,
  say,
  sentences,
  Table,
  texNumber,
  toLabel,
  namesAt,
} from "../../../base/index.js";
import type { HierarchyElement } from "../ahp/hierarchy-tree.js";
import { DETERMINANT } from "../gem/determinant-pairs.js";
import { placesOfLargest, placesOfSmallest } from "../gem/gem-score.js";

/** What {@link PorterDiamond} is made of: finished numbers. */
export interface PorterDiamondParts {
  /** From the top down, each before what stands below it. */
  readonly elements: readonly HierarchyElement[];
  /** The indicators. */
  readonly leaves: readonly HierarchyElement[];
  /** The first level. */
  readonly determinants: readonly HierarchyElement[];
  /** Of each determinant, the places of its indicators. */
  readonly below: readonly (readonly number[])[];
  /** Objects × indicators, as they were given. */
  readonly scores: LabelledMatrix;
  /** Objects × determinants. */
  readonly matrix: LabelledMatrix;
  readonly totals: Float64Array;
}

/** The measures of {@link PorterDiamond}: the whole, and one a determinant. */
export type PorterDiamondMeasure = "total" | `d${number}`;

export interface PorterDiamond extends PorterDiamondParts {}

/** Scores of Porter's diamond (波特钻石得分): what {@link porterDiamond} gives; `radarChart` draws it. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor is given every field of the interface.
export class PorterDiamond extends ByName<PorterDiamondMeasure> {
  /** @internal */
  constructor(parts: PorterDiamondParts) {
    super({
      title: say("波特钻石模型得分", "Scores of Porter's diamond"),
      kind: KINDS.alternative,
      names: parts.matrix.rows,
      measures: measuresOf(parts),
      main: "total",
      derivation: [...parts.determinants.map((_, d) => `d${d + 1}` as const), "total"],
    });
    Object.assign(this, parts);
  }

  /** The determinant with the highest score, or those that tie. */
  strongest(name?: string): readonly Name[] {
    return this.namedAt(this.placeOf("strongest", name), placesOfLargest);
  }

  /** The determinant with the lowest score, or those that tie. */
  weakest(name?: string): readonly Name[] {
    return this.namedAt(this.placeOf("weakest", name), placesOfSmallest);
  }

  /** One row an element: what it stands below, its level, local and global weight. */
  elementTable(): Table {
    const all = this.elements;
    return new Table({
      title: say("指标体系及权重", "The tree and its weights"),
      columns: [
        { ...KINDS.indicator, values: all.map(({ name }) => name) },
        { name: "parent", label: say("上级要素", "below"), values: all.map(({ parent }) => parent) },
        { name: "level", label: say("层次", "level"), values: all.map(({ level }) => level) },
        { name: "local", label: say("层内权重", "local weight"), values: all.map(({ local }) => local), decimals: 4 },
        { name: "global", label: say("总权重", "global weight"), values: all.map(({ global }) => global), decimals: 4 },
      ],
      main: "global",
    });
  }

  override summary(): Label {
    const order = this.order("total");
    const [first, last] = [order[0], order[order.length - 1]];
    const head =
      this.names.length === 1
        ? say("{name}：总分 {total}。", "{name}: {total} in all.", { name: this.names[0], total: this.totals[0] })
        : say(
            "总分最高的是{first}（{most}），最低的是{last}（{least}）。",
            "The highest total has {first} ({most}), the lowest {last} ({least}).",
            { first: this.names[first], most: this.totals[first], last: this.names[last], least: this.totals[last] },
          );
    return sentences(head, this.sidesOf(first));
  }

  /** Scores, the tree with its weights. */
  tables(): readonly Table[] {
    return [this.toTable(), this.elementTable()];
  }

  protected override firstSteps(k: number): readonly Step[] {
    const row = this.scores.rowAt(k);
    const columns: readonly Column[] = [
      { ...KINDS.indicator, values: this.leaves.map(({ name }) => name) },
      { name: "score", label: say("得分", "score"), values: Array.from(row), decimals: 4 },
      {
        name: "weight",
        label: say("总权重", "global weight"),
        values: this.leaves.map(({ global }) => global),
        decimals: 4,
      },
      {
        name: "part",
        label: say("贡献", "part of the total"),
        values: this.leaves.map(({ global }, j) => global * row[j]),
        decimals: 4,
      },
    ];
    return [
      { title: say("指标体系及权重", "the tree and its weights"), formula: "w_k", table: this.elementTable() },
      {
        title: say("各指标的得分和贡献", "the score of each indicator, and its part"),
        formula: "w_k x_k",
        table: new Table({ title: say("各指标", "The indicators"), columns, main: "part" }),
      },
    ];
  }

  private sidesOf(k: number): Label {
    const [strongest, weakest] = [this.namedAt(k, placesOfLargest), this.namedAt(k, placesOfSmallest)];
    const name = this.names[k];
    if (strongest.length === this.determinants.length) {
      return say("{name}各要素得分相同。", "{name} scores alike in all determinants.", { name });
    }
    return say(
      "{name}最强的是{strongest}，最弱的是{weakest}。",
      "{name} is strongest in {strongest}, weakest in {weakest}.",
      {
        name,
        strongest: listed(strongest),
        weakest: listed(weakest),
      },
    );
  }

  private namedAt(k: number, places: (values: Float64Array) => readonly number[]): readonly Name[] {
    const row = this.matrix.rowAt(k);
    const found = places(row);
    return namesAt(this.matrix.columns, found.length === 0 ? [...row.keys()] : found);
  }
}

function measuresOf(parts: PorterDiamondParts): Record<PorterDiamondMeasure, Measure> {
  const { determinants, matrix, totals } = parts;
  const own = determinants.map(({ name }, d): [PorterDiamondMeasure, Measure] => {
    const values = matrix.columnAt(d);
    return [
      `d${d + 1}`,
      {
        label: toLabel(name),
        values,
        decimals: 4,
        step: say("{determinant}：{name}", "{determinant}: {name}", { determinant: DETERMINANT.label, name }),
        formula: `S_{${d + 1}} = \\sum_k \\frac{w_k}{W_{${d + 1}}} x_k`,
        numbers: (at) => `${productsOf(parts, d, at)} = ${texNumber(values[at])}`,
      },
    ];
  });
  const total: Measure = {
    label: say("总分", "total"),
    values: totals,
    decimals: 4,
    formula: "S = \\sum_i W_i S_i",
    numbers: (at) => {
      const row = matrix.rowAt(at);
      const sum = determinants.map(({ global }, d) => `${texNumber(global)} \\times ${bracketed(row[d])}`).join(" + ");
      return `${sum} = ${texNumber(totals[at])}`;
    },
  };
  return { total, ...(Object.fromEntries(own) as Record<`d${number}`, Measure>) };
}

function productsOf({ determinants, below, leaves, scores }: PorterDiamondParts, d: number, at: number): string {
  const row = scores.rowAt(at);
  const { global } = determinants[d];
  const share = (k: number): number => (global === 0 ? 1 / below[d].length : leaves[k].global / global);
  return below[d].map((k) => `${texNumber(share(k))} \\times ${bracketed(row[k])}`).join(" + ");
}

function bracketed(value: number): string {
  return value < 0 ? `(${texNumber(value)})` : texNumber(value);
}
