import {
  indexOfName,
  type Label,
  label,
  type Name,
  nameColumn,
  nameText,
  Result,
  shortNumber,
  type Step,
  Steps,
  Table,
} from "../../base/index.js";
import {
  rowSums,
  type ShiftShareForm,
  type ShiftShareInput,
  type ShiftSharePart,
  type ShiftShareRates,
  shiftShareParts,
  shiftShareRates,
} from "./shift-share-parts.js";

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
