import {
  checkNames,
  checkNumbers,
  InputError,
  type Label,
  label,
  type Name,
  nameColumn,
  nameText,
  nonNegative,
  positive,
  Result,
  shortNumber,
  Steps,
  Table,
} from "../../base/index.js";

/** Where a region stands: above or below the average in size, ahead or behind in growth. */
export type PolePosition =
  | "growing pole"
  | "fading pole"
  | "rising periphery"
  | "lagging periphery";

/**
 * Growth poles (增长极): which regions already weigh more than the average and still grow faster than
 * the whole — where growth concentrates rather than spreads.
 *
 *     share sⱼ = xⱼ / X,   lead lⱼ = (x'ⱼ / xⱼ) / (X' / X) − 1,   contribution cⱼ = (x'ⱼ − xⱼ) / (X' − X)
 *
 * A growing pole has sⱼ > 1/n and lⱼ > 0. It is a description; Perroux's pole is an industry that moves
 * others, which only linkages can show (see input–output).
 *
 * @param regions - n ≥ 2 names.
 * @param before - their output at the start, each > 0.
 * @param after - at the end, each ≥ 0.
 * @throws {InputError} If lengths differ, a region starts from zero, or the whole did not change.
 * @see Perroux, F. (1955). Note sur la notion de pôle de croissance. Économie appliquée 8, 307–320.
 * @see Boudeville, J.-R. (1966). Problems of Regional Economic Planning. Edinburgh University Press.
 * @example
 * growthPoles(["A", "B", "C"], [60, 20, 20], [90, 20, 30]).positions;
 * // => ["growing pole", "lagging periphery", "rising periphery"]
 */
export function growthPoles(
  regions: readonly Name[],
  before: ArrayLike<number>,
  after: ArrayLike<number>,
): GrowthPoles {
  const where = "growthPoles";
  const names = checkNames(where, "regions", regions);
  const n = names.length;
  const start = checkNumbers(where, "before", before, { requirement: positive, least: 2 });
  const end = checkNumbers(where, "after", after, { requirement: nonNegative });
  for (const [path, list] of [
    ["before", start],
    ["after", end],
  ] as const) {
    if (list.length !== n)
      throw new InputError(where, path, `hold ${n} numbers, one a region`, list);
  }
  return new GrowthPoles(names, start, end);
}

/** Share, lead and contribution of each region. */
export class GrowthPoles extends Result {
  readonly title: Label = label("增长极", "Growth poles");
  /** sⱼ at the start. */
  readonly shares: Float64Array;
  /** lⱼ: by how much a region's growth factor exceeds the whole's. */
  readonly leads: Float64Array;
  /** cⱼ: each region's part of the change, adding up to 1. */
  readonly contributions: Float64Array;

  /** @internal */
  constructor(
    readonly regions: readonly Name[],
    before: Float64Array,
    after: Float64Array,
  ) {
    super();
    const [total0, total1] = [before, after].map((list) => list.reduce((sum, x) => sum + x, 0));
    if (total0 === total1) {
      throw new InputError("growthPoles", "after", "have a total unlike that of `before`", total1);
    }
    this.shares = before.map((x) => x / total0);
    this.leads = before.map((x, j) => after[j] / x / (total1 / total0) - 1);
    this.contributions = before.map((x, j) => (after[j] - x) / (total1 - total0));
  }

  get positions(): PolePosition[] {
    return Array.from(this.shares, (share, j) => {
      const ahead = this.leads[j] > 0;
      if (share > 1 / this.shares.length) return ahead ? "growing pole" : "fading pole";
      return ahead ? "rising periphery" : "lagging periphery";
    });
  }

  override summary(): Label {
    const names = (position: PolePosition, language: "zh" | "en"): string =>
      this.regions
        .filter((_, j) => this.positions[j] === position)
        .map((name) => nameText(name, language))
        .join(language === "zh" ? "、" : ", ");
    return label(
      `成长中的极：${names("growing pole", "zh") || "无"}；正在上升的外围：${names("rising periphery", "zh") || "无"}。`,
      `Growing poles: ${names("growing pole", "en") || "none"}; rising periphery: ${names("rising periphery", "en") || "none"}.`,
    );
  }

  override toTable(): Table {
    const percent = label("%", "%");
    const column = (name: string, title: Label, values: Float64Array) => ({
      name,
      label: title,
      unit: percent,
      values: Array.from(values, (value) => 100 * value),
      decimals: 2,
    });
    return new Table({
      title: this.title,
      columns: [
        nameColumn("region", label("地区", "region"), this.regions),
        column("share", label("期初份额", "share at the start"), this.shares),
        column("lead", label("增长领先", "lead in growth"), this.leads),
        column("contribution", label("对增量的贡献", "part of the change"), this.contributions),
        {
          name: "position",
          label: label("位置", "position"),
          values: this.positions.map((position) => label(positionWords[position], position)),
        },
      ],
    });
  }

  override steps(): Steps {
    return new Steps(this.title, [
      {
        title: label("份额、领先与贡献", "Share, lead, contribution"),
        formula:
          "s_j = x_j / X, \\qquad l_j = \\frac{x'_j / x_j}{X' / X} - 1, \\qquad c_j = \\frac{x'_j - x_j}{X' - X}",
        table: this.toTable(),
      },
      {
        title: label("判别", "The verdict"),
        formula: "s_j > 1/n, \\quad l_j > 0",
        numbers: `1/n = ${shortNumber(1 / this.regions.length)}`,
        note: this.summary(),
      },
    ]);
  }
}

const positionWords: Readonly<Record<PolePosition, string>> = {
  "growing pole": "成长中的极",
  "fading pole": "减弱中的极",
  "rising periphery": "上升的外围",
  "lagging periphery": "落后的外围",
};
