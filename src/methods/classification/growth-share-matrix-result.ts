import {
  ByName,
  KINDS,
  type Label,
  listed,
  type Name,
  say,
  sentences,
  shortPercent,
  Steps,
  Table,
} from "../../base/index.js";

/** A field of the matrix. */
export type GrowthShareField = "star" | "cash-cow" | "question-mark" | "dog";

/** What a {@link GrowthShareMatrix} is made of: finished numbers. */
export interface GrowthShareParts {
  readonly names: readonly Name[];
  readonly shares: Float64Array;
  readonly growth: Float64Array;
  readonly sizes: Float64Array | undefined;
  readonly shareCut: number;
  readonly growthCut: number;
}

/** The measures of {@link GrowthShareMatrix}; the last where sizes were given. */
export type GrowthShareMeasure = "share" | "growth" | "size";

/** The fields in both languages. */
export const GROWTH_SHARE_FIELDS: Readonly<Record<GrowthShareField, Label>> = {
  star: say("明星", "stars"),
  "cash-cow": say("现金牛", "cash cows"),
  "question-mark": say("问题", "question marks"),
  dog: say("瘦狗", "dogs"),
};

/** What {@link growthShareMatrix} gives: the field of each, and who is near a cut. */
export class GrowthShareMatrix extends ByName<GrowthShareMeasure> {
  /** One a name. */
  readonly fields: readonly GrowthShareField[];
  readonly shareCut: number;
  readonly growthCut: number;
  readonly shares: Float64Array;
  readonly growth: Float64Array;
  readonly sizes: Float64Array | undefined;

  /** @internal */
  constructor({ names, shares, growth, sizes, shareCut, growthCut }: GrowthShareParts) {
    super({
      title: say("波士顿矩阵", "Growth–share matrix"),
      kind: KINDS.alternative,
      names,
      main: "share",
      measures: {
        share: { label: say("相对份额", "relative share"), values: shares },
        growth: { label: say("增长率", "growth"), values: growth },
        size: sizes && { label: say("规模", "size"), values: sizes },
      },
    });
    this.fields = names.map((_, i) => fieldOf(shares[i] > shareCut, growth[i] > growthCut));
    this.shareCut = shareCut;
    this.growthCut = growthCut;
    this.shares = shares;
    this.growth = growth;
    this.sizes = sizes;
  }

  /** The names in a field. */
  in(field: GrowthShareField): readonly Name[] {
    return this.names.filter((_, i) => this.fields[i] === field);
  }

  /** Those that a shift of a cut by a tenth of the spread on its axis would move to another field. */
  get nearest(): readonly Name[] {
    const near = (values: Float64Array, cut: number): ((i: number) => boolean) => {
      const spread = Math.max(...values) - Math.min(...values);
      return (i) => Math.abs(values[i] - cut) <= spread / 10;
    };
    const [byShare, byGrowth] = [near(this.shares, this.shareCut), near(this.growth, this.growthCut)];
    return this.names.filter((_, i) => byShare(i) || byGrowth(i));
  }

  summary(): Label {
    const parts = Object.entries(GROWTH_SHARE_FIELDS).flatMap(([field, label]) => {
      const names = this.in(field as GrowthShareField);
      return names.length === 0
        ? []
        : [say("{label}：{names}；", "{label}: {names};", { label, names: listed(names) })];
    });
    return sentences(
      ...parts,
      say("界限为相对份额 {share}、增长率 {growth}。", "cut at a relative share of {share} and growth of {growth}.", {
        share: this.shareCut,
        growth: shortPercent(this.growthCut),
      }),
      this.nearest.length === 0
        ? undefined
        : say("靠近界限、稍动即换格的：{names}。", "Near a cut, and easily in another field: {names}.", {
            names: listed(this.nearest),
          }),
    );
  }

  override toTable(): Table {
    const table = super.toTable();
    const field = {
      name: "field",
      label: say("类型", "field"),
      values: this.fields.map((each) => GROWTH_SHARE_FIELDS[each]),
    };
    return new Table({ title: table.title, columns: [...table.columns, field], main: "share" });
  }

  override steps(): Steps {
    return new Steps(this.title, [
      {
        title: say("相对份额与增长率", "relative shares and growth"),
        formula: "s_i = \\frac{x_i}{\\max_{j \\ne i} x_j}, \\quad g_i = \\frac{x_{i,t}}{x_{i,t-1}} - 1",
        table: this.toTable(),
      },
      {
        title: say("按界限分格", "fields by the cuts"),
        formula: "s_i > s^*, \\quad g_i > g^*",
        numbers: `s^* = ${this.shareCut}, \\quad g^* = ${this.growthCut}`,
        note: this.summary(),
      },
    ]);
  }
}

function fieldOf(large: boolean, growing: boolean): GrowthShareField {
  if (growing) return large ? "star" : "question-mark";
  return large ? "cash-cow" : "dog";
}
