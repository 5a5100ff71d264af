import {
  ByName,
  CHOICE,
  type Column,
  type ColumnChoice,
  compareNumbers,
  given,
  InputError,
  KINDS,
  type Label,
  listed,
  type Measure,
  type Name,
  nonNegative,
  type NumbersInput,
  type NumbersOrColumn,
  oneOf,
  positive,
  readOptions,
  refuseOnePeriod,
  readPair,
  type Requirement,
  say,
  sentences,
  shortNumber,
  Steps,
  texNumber,
} from "../../base/index.js";
import { sumOf } from "../../math/index.js";

/** Where a region stands: above or below the average in size, ahead or behind in growth. */
export type PolePosition = "growing-pole" | "fading-pole" | "rising-periphery" | "lagging-periphery";

const POSITIONS: Readonly<Record<PolePosition, Label>> = {
  "growing-pole": say("成长中的极", "growing pole"),
  "fading-pole": say("减弱中的极", "fading pole"),
  "rising-periphery": say("上升的外围", "rising periphery"),
  "lagging-periphery": say("落后的外围", "lagging periphery"),
};

/** Options of {@link growthPoles}. */
export interface GrowthPoleOptions extends ColumnChoice {
  /** What the regions are called; by default as in the frame, else "1", "2" … */
  readonly names?: readonly Name[];
  /**
   * A region that starts from nothing has no growth rate: `"refuse"` it, or `"exclude"` it from leads and
   * positions, by name; it stays in the totals. `"refuse"` by default.
   */
  readonly zeros?: "refuse" | "exclude";
}

const OPTIONS = { names: given<readonly Name[]>(), zeros: oneOf("refuse", "exclude"), ...CHOICE };

const START: Requirement = {
  words: say(
    '是 > 0 的有限数（从 0 增长没有增长率；或写 zeros: "exclude"）',
    'be a finite number > 0 (growth from nothing has no rate; or set `zeros: "exclude"`)',
  ),
  holds: positive.holds,
};

/**
 * Growth poles (增长极): which regions already weigh more than the average and still grow faster than
 * the whole — where growth concentrates rather than spreads.
 *
 *     share sⱼ = xⱼ / X,   lead lⱼ = (x'ⱼ / xⱼ) / (X' / X) − 1,   contribution cⱼ = (x'ⱼ − xⱼ) / (X' − X)
 *
 * A growing pole has sⱼ > 1/n and lⱼ > 0. It is a description; Perroux's pole is an industry that moves
 * others, which only linkages can show (see input–output).
 *
 * @param before - the output of n ≥ 2 regions at the start, or a frame with one column of it, each > 0.
 * @param after - at the end, each ≥ 0; that of frames is matched by name. Where `before` is a frame, it
 * may be the name of another of its columns.
 * @unit 份额与比例 · shares and fractions
 * @throws {InputError} If the regions differ, one starts from zero (unless excluded), the whole starts from or
 * falls to zero, or did not change.
 * @see Perroux, F. (1955). Note sur la notion de pôle de croissance. Économie appliquée 8, 307–320.
 * @see Boudeville, J.-R. (1966). Problems of Regional Economic Planning. Edinburgh University Press.
 * @example
 * growthPoles([60, 20, 20], [90, 20, 30], { names: ["A", "B", "C"] }).positions;
 * // => ["growing-pole", "lagging-periphery", "rising-periphery"]
 * const [start, end] = [2009, 2012].map((year) => dataset("gdp").where({ year }));
 * growthPoles(start, end).of("江西", "lead"); // => 7.17
 */
export function growthPoles(
  before: NumbersInput,
  after: NumbersOrColumn,
  options: GrowthPoleOptions = {},
): GrowthPoles {
  const where = "growthPoles";
  refuseOnePeriod(where, ["before", "after"], before, after);
  const { names, zeros, ...choice } = readOptions(where, options, OPTIONS);
  const read = readPair(where, ["before", "after"], before, after, {
    kind: KINDS.region,
    requirements: [zeros === "exclude" ? nonNegative : START, nonNegative],
    least: 2,
    names,
    choice,
  });
  const { first, second } = read;
  const [total0, total1] = [sumOf(first), sumOf(second)];
  if (total0 === 0) throw new InputError(where, "before", say("合计 > 0", "have a total > 0"), total0);
  if (compareNumbers(total0, total1) === 0) {
    const words = say("与 `before` 的合计不同", "have a total unlike that of `before`");
    throw new InputError(where, "after", words, total1);
  }
  if (total1 === 0) throw new InputError(where, "after", say("合计 > 0", "have a total > 0"), total1);
  return new GrowthPoles({
    names: read.names,
    before: first,
    after: second,
    totals: [total0, total1],
    shares: first.map((x) => x / total0),
    leads: first.map((x, j) => (x === 0 ? Number.NaN : second[j] / x / (total1 / total0) - 1)),
    contributions: first.map((x, j) => (second[j] - x) / (total1 - total0)),
  });
}

/** What {@link GrowthPoles} is made of: finished numbers, one a region. */
export type GrowthPoleParts = Pick<GrowthPoles, "names" | "shares" | "leads" | "contributions"> & {
  readonly before: Float64Array;
  readonly after: Float64Array;
  readonly totals: readonly [before: number, after: number];
};

/** The measures of {@link GrowthPoles}, in per cent. */
export type GrowthPoleMeasure = "share" | "lead" | "contribution";

/** Share, lead and contribution of each region. */
export class GrowthPoles extends ByName<GrowthPoleMeasure> {
  /** sⱼ at the start. */
  readonly shares: Float64Array;
  /** lⱼ: by how much a region's growth factor exceeds the whole's; NaN for one excluded by `zeros`. */
  readonly leads: Float64Array;
  /** cⱼ: each region's part of the change, adding up to 1. */
  readonly contributions: Float64Array;

  /** @internal */
  constructor(parts: GrowthPoleParts) {
    super({
      title: say("增长极", "Growth poles"),
      kind: KINDS.region,
      names: parts.names,
      measures: measuresOf(parts),
      main: "lead",
    });
    this.shares = parts.shares;
    this.leads = parts.leads;
    this.contributions = parts.contributions;
  }

  /** Where each region stands; undefined for one excluded by `zeros`. */
  get positions(): (PolePosition | undefined)[] {
    return Array.from(this.shares, (share, j) => {
      if (Number.isNaN(this.leads[j])) return undefined;
      const ahead = compareNumbers(this.leads[j], 0, 1) > 0;
      if (compareNumbers(share, 1 / this.shares.length) > 0) return ahead ? "growing-pole" : "fading-pole";
      return ahead ? "rising-periphery" : "lagging-periphery";
    });
  }

  summary(): Label {
    const { positions } = this;
    const at = (position: PolePosition | undefined): Label => {
      const names = this.names.filter((_, j) => positions[j] === position);
      return names.length === 0 ? say("无", "none") : listed(names);
    };
    return sentences(
      say("成长中的极：{poles}；正在上升的外围：{rising}。", "Growing poles: {poles}; rising periphery: {rising}.", {
        poles: at("growing-pole"),
        rising: at("rising-periphery"),
      }),
      positions.includes(undefined)
        ? say("从零起步、没有增长率的：{none}。", "From nothing, without a growth rate: {none}.", {
            none: at(undefined),
          })
        : undefined,
    );
  }

  protected override columns(): readonly Column[] {
    const values = this.positions.map((position) => (position ? POSITIONS[position] : null));
    return [...super.columns(), { name: "position", label: say("位置", "position"), values }];
  }

  override steps(name?: string): Steps {
    const j = this.placeOf("steps", name);
    const { title, list } = super.steps(name);
    const position = this.positions[j];
    if (position === undefined) return new Steps(title, list);
    const verdict = {
      title: say("判别", "The verdict"),
      formula: "s_j > 1/n, \\quad l_j > 0",
      numbers: `1/n = ${shortNumber(1 / this.names.length)}`,
      note: POSITIONS[position],
    };
    return new Steps(title, [...list, verdict]);
  }
}

function measuresOf(parts: GrowthPoleParts): Record<GrowthPoleMeasure, Measure> {
  const { before, after, shares, leads, contributions } = parts;
  const [whole, wholeAfter, change] = [...parts.totals, parts.totals[1] - parts.totals[0]].map(texNumber);
  const percent = (values: Float64Array) => ({
    unit: say("%", "%"),
    values: values.map((value) => 100 * value),
    decimals: 2,
  });
  const [x, y, s, l, c] = [before, after, shares, leads, contributions].map(
    (values) => (j: number) => texNumber(values[j]),
  );
  return {
    share: {
      label: say("期初份额", "share at the start"),
      ...percent(shares),
      formula: "s_j = x_j / X",
      numbers: (j) => `s = ${x(j)} / ${whole} = ${s(j)}`,
    },
    lead: {
      label: say("增长领先", "lead in growth"),
      ...percent(leads),
      formula: "l_j = \\frac{x'_j / x_j}{X' / X} - 1",
      numbers: (j) =>
        Number.isNaN(leads[j]) ? "x_j = 0" : `l = \\frac{${y(j)} / ${x(j)}}{${wholeAfter} / ${whole}} - 1 = ${l(j)}`,
    },
    contribution: {
      label: say("对增量的贡献", "part of the change"),
      ...percent(contributions),
      formula: "c_j = \\frac{x'_j - x_j}{X' - X}",
      numbers: (j) => `c = \\frac{${y(j)} - ${x(j)}}{${change}} = ${c(j)}`,
    },
  };
}
