import { InputError, KINDS, type Label, type Measure, say, type Step, texNumber, toLabel } from "../../base/index.js";
import { sumOf } from "../../math/index.js";
import { withDoubts } from "./doubts.js";
import { BySector } from "./by-sector.js";
import { type ImportTreatment, TREATMENTS } from "./imports.js";
import type { ShockTarget } from "./shock.js";
import type { InputOutputTable } from "./table.js";
import { IMPORTS, OUTPUT, VALUE_ADDED } from "./words.js";

/** What {@link DemandShock} is made of: finished numbers, one a sector. */
export type DemandShockParts = Pick<DemandShock, "table" | "imports" | "target" | DemandShockMeasure>;

/** The measures of {@link DemandShock}. */
export type DemandShockMeasure =
  | "demand"
  | "domesticDemand"
  | "output"
  | "valueAdded"
  | "imported"
  | "income"
  | "taxes"
  | "jobs";

/** What a change of final demand sets in motion, by sector; see {@link demandShock}. */
export class DemandShock extends BySector<DemandShockMeasure> {
  readonly table: InputOutputTable;
  readonly imports: ImportTreatment;
  readonly target: ShockTarget;
  /** Δf as it was given. */
  readonly demand: Float64Array;
  /** What of it reaches producers at home. */
  readonly domesticDemand: Float64Array;
  /** Δx by sector. */
  readonly output: Float64Array;
  /** Δva by sector. */
  readonly valueAdded: Float64Array;
  /** Imports by product: of the shock itself and of all inputs; zeros with imports left in. */
  readonly imported: Float64Array;
  /** Labour income by sector; undefined if the table has no row of labour. */
  readonly income: Float64Array | undefined;
  /** Net taxes on production by sector; undefined if the table has no row of taxes. */
  readonly taxes: Float64Array | undefined;
  /** Jobs by sector; undefined if no employment was given. */
  readonly jobs: Float64Array | undefined;

  constructor(parts: DemandShockParts) {
    super({
      title: say("最终需求冲击", "A change of final demand"),
      kind: KINDS.sector,
      names: parts.table.sectors,
      measures: measuresOf(parts),
      main: "output",
      note: withDoubts(parts.table, TREATMENTS[parts.imports]),
    });
    this.table = parts.table;
    this.imports = parts.imports;
    this.target = parts.target;
    this.demand = parts.demand;
    this.domesticDemand = parts.domesticDemand;
    this.output = parts.output;
    this.valueAdded = parts.valueAdded;
    this.imported = parts.imported;
    this.income = parts.income;
    this.taxes = parts.taxes;
    this.jobs = parts.jobs;
  }

  /** Σ Δx / Σ Δf: output per yuan of the shock as it was given; undefined is refused. */
  get multiplier(): number {
    const given = sumOf(this.demand);
    if (given !== 0) return sumOf(this.output) / given;
    const words = say("之和不为 0", "sum to other than 0");
    throw new InputError("DemandShock.multiplier", "shock", words, given);
  }

  summary(): Label {
    return say(
      "需求变动 {given}，其中 {home} 到达国内生产者；产出变动 {output}，增加值 {added}，进口 {imported}（{treatment}）。",
      "Demand changes by {given}, {home} of it at home; output by {output}, value added by {added}, imports by {imported} ({treatment}).",
      {
        given: sumOf(this.demand),
        home: sumOf(this.domesticDemand),
        output: sumOf(this.output),
        added: sumOf(this.valueAdded),
        imported: sumOf(this.imported),
        treatment: TREATMENTS[this.imports],
      },
    );
  }

  /** From the shock to what becomes of it, with the output of one sector. */
  protected override firstSteps(k: number): readonly Step[] {
    const total = (values: Float64Array): string => texNumber(sumOf(values));
    return [
      {
        title: say("先扣除进口", "Imports are taken out first"),
        formula: this.target === "demand" ? "(I - \\hat m)\\,\\Delta f" : "\\Delta f",
        numbers: `${total(this.demand)} \\to ${total(this.domesticDemand)}`,
      },
      {
        title: say("各轮合计的产出", "Output in all rounds"),
        formula: `\\Delta x = (I - A)^{-1} ${this.target === "demand" ? "(I - \\hat m)\\,\\Delta f" : "\\Delta f"}`,
        numbers: `\\Delta x_i = ${texNumber(this.output[k])}, \\quad \\sum \\Delta x = ${total(this.output)}`,
        note: say("i：{name}", "i: {name}", { name: toLabel(this.names[k]) }),
      },
      {
        title: say("增加值与进口", "Value added and imports"),
        formula: "\\sum \\Delta f = \\sum \\hat v\\,\\Delta x + \\sum \\Delta M",
        numbers: `${total(this.valueAdded)} + ${total(this.imported)}`,
      },
    ];
  }
}

function measuresOf(parts: DemandShockParts): Record<DemandShockMeasure, Measure | undefined> {
  const money = (label: Label, values: Float64Array): Measure => {
    return { label, unit: parts.table.unit, values };
  };
  const { income, taxes, jobs } = parts;
  return {
    demand: money(say("需求变动", "demand"), parts.demand),
    domesticDemand: money(say("国内需求", "demand at home"), parts.domesticDemand),
    output: money(OUTPUT, parts.output),
    valueAdded: money(VALUE_ADDED, parts.valueAdded),
    imported: money(IMPORTS, parts.imported),
    income: income && money(say("劳动者报酬", "labour income"), income),
    taxes: taxes && money(say("生产税净额", "net taxes on production"), taxes),
    jobs: jobs && { label: say("就业", "jobs"), unit: say("人", "jobs"), values: jobs },
  };
}
