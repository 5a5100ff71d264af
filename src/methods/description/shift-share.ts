import {
  checkNumbers,
  checkOption,
  indexOfName,
  InputError,
  type Label,
  LabelledMatrix,
  label,
  type MatrixInput,
  type Name,
  nameColumn,
  nameText,
  nonNegative,
  Result,
  shortNumber,
  type Step,
  Steps,
  Table,
} from "../../base/index.js";
import {
  columnSums,
  rowSums,
  type ShiftShareForm,
  type ShiftShareInput,
  type ShiftSharePart,
  type ShiftShareRates,
  shiftShareParts,
  shiftShareRates,
} from "./shift-share-parts.js";

/** What {@link shiftShare} may be told. */
export interface ShiftShareOptions {
  /**
   * Into which parts the change is taken; defaults to `"dunn"`.
   * - `"dunn"`: national share, industry mix, regional shift (Dunn 1960).
   * - `"esteban-marquillas"`: the regional shift cleaned of the region's own mix (competitive effect)
   *   and what that mix adds (allocation effect) (Esteban-Marquillas 1972).
   * - `"arcelus"`: four effects, each expected and differential: eight terms (Arcelus 1984).
   */
  readonly form?: ShiftShareForm;
  /**
   * The nation's industry totals, where the table doesn't hold all regions; defaults to the column
   * sums of the two tables.
   */
  readonly nation?: { readonly before: ArrayLike<number>; readonly after: ArrayLike<number> };
}

/**
 * Shift–share analysis (偏离—份额分析): how much of a region's change is the nation's growth, how much
 * its mix of industries, how much its own doing. The parts add up to the observed change exactly.
 *
 *     e'ᵢⱼ − eᵢⱼ = eᵢⱼ G + eᵢⱼ (Gᵢ − G) + [e'ᵢⱼ − eᵢⱼ (1 + Gᵢ)]          (Dunn)
 *
 * with G the nation's growth rate, Gᵢ that of industry i in the nation. It is an identity, not an
 * explanation: the third part is everything that the first two leave.
 *
 * @param before - regions × industries at the start (jobs, output, value added; one unit), ≥ 0.
 * @param after - the same regions and industries at the end.
 * @throws {InputError} If labels differ, an entry is negative or missing, a region or an industry of
 * the nation is all zero at the start, or, but for `"dunn"`, an industry of a region grows from zero.
 * @see Dunn, E. S. (1960). A statistical and analytical technique for regional analysis. Papers of the
 * Regional Science Association 6, 97–112.
 * @see Esteban-Marquillas, J. M. (1972). A reinterpretation of shift-share analysis. Regional and Urban
 * Economics 2(3), 249–255.
 * @see Arcelus, F. J. (1984). An extension of shift-share analysis. Growth and Change 15(1), 3–8.
 * @example
 * const nation = { before: [400, 150, 150, 400], after: [440, 210, 135, 480] };
 * const region = shiftShare([[90, 20, 10, 60]], [[100, 40, 10, 55]], { nation });
 * region.of("1"); // => { change: 25, national: 27, mix: 1.0, regional: -3.0 }
 */
export function shiftShare(
  before: MatrixInput,
  after: MatrixInput,
  options: ShiftShareOptions = {},
): ShiftShare {
  const form = checkOption("shiftShare", "options.form", options.form ?? "dunn", [
    "dunn",
    "esteban-marquillas",
    "arcelus",
  ]);
  return new ShiftShare(form, readShiftShare("shiftShare", before, after, options.nation));
}

/** Reads and checks two tables of the same regions and industries, and the nation's totals. */
export function readShiftShare(
  where: string,
  before: MatrixInput,
  after: MatrixInput,
  nation: ShiftShareOptions["nation"],
): ShiftShareInput {
  const checks = { requirement: nonNegative };
  const start = LabelledMatrix.from(where, "before", before, checks);
  const end = LabelledMatrix.from(where, "after", after, checks);
  sameNames(where, "after.rows", end.rows, start.rows);
  sameNames(where, "after.columns", end.columns, start.columns);
  const total = (side: "before" | "after", own: LabelledMatrix): Float64Array => {
    if (!nation) return columnSums(own);
    const path = `options.nation.${side}`;
    const values = checkNumbers(where, path, nation[side], checks);
    if (values.length === own.columns.length) return values;
    throw new InputError(
      where,
      path,
      `hold ${own.columns.length} numbers, one an industry`,
      values,
    );
  };
  return {
    before: start,
    after: end,
    nationBefore: total("before", start),
    nationAfter: total("after", end),
  };
}

function sameNames(where: string, path: string, got: readonly Name[], want: readonly Name[]): void {
  const odd = want.findIndex(
    (name, i) => got[i] === undefined || nameText(name) !== nameText(got[i]),
  );
  if (odd >= 0) {
    const words = `be ${JSON.stringify(nameText(want[odd]))} as in \`before\`, in the same order`;
    throw new InputError(where, `${path}[${odd}]`, words, got[odd]);
  }
  if (got.length > want.length) {
    throw new InputError(where, path, `hold ${want.length} labels as in \`before\``, got.length);
  }
}

/** A change taken apart: by region and industry, summed by region, step by step. */
export class ShiftShare extends Result {
  readonly title: Label;
  readonly regions: readonly Name[];
  readonly industries: readonly Name[];
  /** e' − e, region by region, industry by industry. */
  readonly change: Float64Array;
  readonly rates: ShiftShareRates;
  /** The parts, in the order in which they are told; they add up to `change`. */
  readonly parts: readonly ShiftSharePart[];
  readonly #input: ShiftShareInput;

  /** @internal */
  constructor(
    readonly form: ShiftShareForm,
    input: ShiftShareInput,
  ) {
    super();
    const author = { dunn: "Dunn", "esteban-marquillas": "Esteban-Marquillas", arcelus: "Arcelus" };
    this.title = label(
      `偏离—份额分析（${author[form]}）`,
      `Shift–share analysis (${author[form]})`,
    );
    this.regions = input.before.rows;
    this.industries = input.before.columns;
    this.change = input.after.values.map((value, k) => value - input.before.values[k]);
    this.rates = shiftShareRates(input);
    this.parts = shiftShareParts(form, input, this.rates);
    this.#input = input;
  }

  /** The change of one region and its parts, summed over industries, or of one of its industries. */
  of(region: string, industry?: string): Readonly<Record<string, number>> {
    const j = indexOfName("ShiftShare.of", "region", this.regions, region);
    const width = this.industries.length;
    const i = industry && indexOfName("ShiftShare.of", "industry", this.industries, industry);
    const take = (values: Float64Array): number =>
      typeof i === "number"
        ? values[j * width + i]
        : values.subarray(j * width, (j + 1) * width).reduce((sum, value) => sum + value, 0);
    const parts = this.parts.map((part) => [part.name, take(part.values)]);
    return { change: take(this.change), ...Object.fromEntries(parts) };
  }

  override summary(): Label {
    const positive = this.regions.filter((region) => {
      const { change, national } = this.#net(nameText(region));
      return change > national;
    }).length;
    const [n, g] = [this.regions.length, (100 * this.rates.national).toFixed(2)];
    return label(
      `全国增长 ${g} %；${n} 个地区中有 ${positive} 个快于全国。各分量之和等于实际增量；这是恒等式，不是解释。`,
      `The nation grew by ${g} %; ${positive} of ${n} regions outgrew it. The parts add up to the observed change: an identity, not an explanation.`,
    );
  }

  #net(region: string): { readonly change: number; readonly national: number } {
    const j = indexOfName("ShiftShare", "region", this.regions, region);
    const change = this.of(region).change;
    return { change, national: rowSums(this.#input.before)[j] * this.rates.national };
  }

  override toTable(): Table {
    const rows = this.regions.map((region) => this.of(nameText(region)));
    const column = (name: string, title: Label) => ({
      name,
      label: title,
      unit: this.#input.before.unit,
      values: rows.map((row) => row[name]),
    });
    return new Table({
      title: this.title,
      columns: [
        nameColumn("region", label("地区", "region"), this.regions),
        column("change", label("实际增量", "change")),
        ...this.parts.map((part) => column(part.name, part.label)),
      ],
    });
  }

  /** The derivation for one region; the first one where none is named. */
  override steps(region: string = nameText(this.regions[0])): Steps {
    const j = indexOfName("ShiftShare.steps", "region", this.regions, region);
    const parts = this.of(region);
    const sum = this.parts.map((part) => signed(parts[part.name])).join(" ");
    return new Steps(label(`${this.title.zh}：${region}`, `${this.title.en}: ${region}`), [
      this.#rateStep(j),
      ...this.parts.map((part) => this.#partStep(part, j)),
      {
        title: label("加总：与实际增量相等", "Adding up: equal to the observed change"),
        formula: "\\sum_i (e'_{ij} - e_{ij}) = \\text{sum of the parts}",
        numbers: `${sum} = ${signed(parts.change)}`,
      },
    ]);
  }

  #rateStep(j: number): Step {
    const { before, after } = this.#input;
    const width = this.industries.length;
    const row = (values: Float64Array): number[] => [
      ...values.subarray(j * width, (j + 1) * width),
    ];
    const column = (name: string, title: Label, values: readonly number[]) => ({
      name,
      label: title,
      values,
    });
    return {
      title: label("增长率", "The growth rates"),
      formula: "G = E'/E - 1, \\qquad G_i = E'_i/E_i - 1",
      numbers: `G = ${this.rates.national.toFixed(6)}`,
      table: new Table({
        title: label("基期、末期与全国增长率", "Start, end and the nation's growth rates"),
        columns: [
          nameColumn("industry", label("产业", "industry"), this.industries),
          column("before", label("基期 e", "start e"), row(before.values)),
          column("after", label("末期 e′", "end e′"), row(after.values)),
          column("growth", label("全国增长率 Gᵢ", "growth in the nation Gᵢ"), [
            ...this.rates.industries,
          ]),
        ],
      }),
    };
  }

  #partStep(part: ShiftSharePart, j: number): Step {
    const width = this.industries.length;
    const values = [...part.values.subarray(j * width, (j + 1) * width)];
    const total = values.reduce((sum, value) => sum + value, 0);
    return {
      title: part.label,
      formula: part.formula,
      numbers: `${values.map(signed).join(" ")} = ${signed(total)}`,
    };
  }
}

/** A number with its sign, as it stands in a sum. */
function signed(value: number): string {
  return `${value < 0 ? "-" : "+"} ${shortNumber(Math.abs(value))}`;
}
