import {
  type Column,
  InputError,
  type Label,
  label,
  nameColumn,
  nameText,
  Result,
  shortNumber,
  Steps,
  Table,
  texNumber,
} from "../../base/index.js";
import { type ImportTreatment, treatmentLabel } from "./imports.js";
import type { ShockTarget } from "./shock.js";
import { sum } from "./sums.js";
import type { LeontiefSystem } from "./system.js";
import type { InputOutputTable } from "./table.js";

/** What a change of final demand sets in motion, by sector; see {@link demandShock}. */
export class DemandShock extends Result {
  readonly title: Label = label("最终需求冲击", "A change of final demand");
  readonly table: InputOutputTable;
  readonly imports: ImportTreatment;
  /** Δx by sector. */
  readonly output: Float64Array;
  /** Δva by sector. */
  readonly valueAdded: Float64Array;
  /** Labour income by sector; undefined if the table has no row of labour. */
  readonly income: Float64Array | undefined;
  /** Net taxes on production by sector; undefined if the table has no row of taxes. */
  readonly taxes: Float64Array | undefined;
  /** Jobs by sector; undefined if no employment was given. */
  readonly jobs: Float64Array | undefined;
  /** Imports by product: of the shock itself and of all inputs; zeros with imports left in. */
  readonly imported: Float64Array;

  /** @internal */
  constructor(
    system: LeontiefSystem,
    readonly target: ShockTarget,
    /** Δf as it was given. */
    readonly demand: Float64Array,
    /** What of it reaches producers at home. */
    readonly domesticDemand: Float64Array,
    employment: Float64Array | undefined,
  ) {
    super();
    const { table } = system;
    const output = system.output(domesticDemand);
    const perOutput = (values: Float64Array): Float64Array =>
      values.map((value, j) => (value / table.output[j]) * output[j]);
    this.table = table;
    this.imports = system.imports;
    this.output = output;
    this.valueAdded = perOutput(table.valueAddedOf());
    const { labour, taxes } = table.roles;
    this.income = labour.length > 0 ? perOutput(table.valueAddedOf(labour)) : undefined;
    this.taxes = taxes.length > 0 ? perOutput(table.valueAddedOf(taxes)) : undefined;
    this.jobs = employment ? perOutput(employment) : undefined;
    this.imported = importsOf(system, output, demand, domesticDemand);
  }

  /** Σ Δx / Σ Δf: output per yuan of the shock as it was given; undefined is refused. */
  get multiplier(): number {
    const given = sum(this.demand);
    if (given !== 0) return sum(this.output) / given;
    throw new InputError("DemandShock.multiplier", "shock", "sum to other than 0", given);
  }

  /** What the shock brings in one sector: output, value added, and imports of its product. */
  at(sector: string): {
    readonly output: number;
    readonly valueAdded: number;
    readonly imported: number;
  } {
    const i = this.table.sectorIndex("DemandShock.at", "sector", sector);
    return {
      output: this.output[i],
      valueAdded: this.valueAdded[i],
      imported: this.imported[i],
    };
  }

  summary(): Label {
    const parts = [this.demand, this.domesticDemand, this.output, this.valueAdded, this.imported];
    const [given, home, output, added, imported] = parts.map((values) => shortNumber(sum(values)));
    const { zh, en } = treatmentLabel(this.imports);
    return label(
      `需求变动 ${given}，其中 ${home} 到达国内生产者；产出变动 ${output}，增加值 ${added}，进口 ${imported}（${zh}）。`,
      `Demand changes by ${given}, ${home} of it at home; output by ${output}, value added by ${added}, imports by ${imported} (${en}).`,
    );
  }

  toTable(): Table {
    const money = this.table.unit;
    const column = (name: string, title: Label, values: Float64Array, unit = money): Column => {
      return { name, label: title, unit, values: [...values] };
    };
    const columns = [
      nameColumn("sector", label("部门", "sector"), this.table.sectors),
      column("demand", label("需求变动", "demand"), this.demand),
      column("domesticDemand", label("国内需求", "demand at home"), this.domesticDemand),
      column("output", label("产出", "output"), this.output),
      column("valueAdded", label("增加值", "value added"), this.valueAdded),
      column("imported", label("进口", "imports"), this.imported),
    ];
    if (this.income) columns.push(column("income", label("劳动者报酬", "income"), this.income));
    if (this.taxes) columns.push(column("taxes", label("生产税净额", "taxes"), this.taxes));
    if (this.jobs) {
      columns.push(column("jobs", label("就业", "jobs"), this.jobs, label("人", "jobs")));
    }
    return new Table({ title: this.title, columns, note: treatmentLabel(this.imports) });
  }

  /** @param sector - the one whose output is explained; the one that gains most by default. */
  steps(sector?: string): Steps {
    const i =
      sector === undefined
        ? this.output.indexOf(Math.max(...this.output))
        : this.table.sectorIndex("DemandShock.steps", "sector", sector);
    const name = this.table.sectors[i];
    return new Steps(this.title, [
      {
        title: label("先扣除进口", "Imports are taken out first"),
        formula: this.target === "demand" ? "(I - \\hat m)\\,\\Delta f" : "\\Delta f",
        numbers: `${texNumber(sum(this.demand))} \\to ${texNumber(sum(this.domesticDemand))}`,
      },
      {
        title: label("各轮合计的产出", "Output in all rounds"),
        formula: "\\Delta x = (I - A)^{-1} (I - \\hat m)\\,\\Delta f",
        numbers: `\\Delta x_i = ${texNumber(this.output[i])}, \\quad \\sum \\Delta x = ${texNumber(sum(this.output))}`,
        note: label(`i：${nameText(name)}`, `i: ${nameText(name, "en")}`),
      },
      {
        title: label("增加值与进口", "Value added and imports"),
        formula: "\\sum \\Delta f = \\sum \\Delta va + \\text{imports}",
        numbers: `${texNumber(sum(this.valueAdded))} + ${texNumber(sum(this.imported))}`,
      },
    ]);
  }
}

/** m̂·Δf, as far as it was lost, and m̂·A·Δx of the inputs, by product. */
function importsOf(
  system: LeontiefSystem,
  output: Float64Array,
  demand: Float64Array,
  domestic: Float64Array,
): Float64Array {
  const { n, shares, table } = system;
  return shares.map((share, i) => {
    let inputs = 0;
    for (let j = 0; j < n && share > 0; j++) {
      inputs += (table.flows.values[i * n + j] / table.output[j]) * output[j];
    }
    return demand[i] - domestic[i] + share * inputs;
  });
}
