import {
  checkNumbers,
  type Column,
  InputError,
  type Label,
  label,
  nameColumn,
  nameText,
  nonNegative,
  Result,
  shortNumber,
  Steps,
  Table,
  texNumber,
} from "../../base/index.js";
import { type ImportOptions, type ImportTreatment, treatmentLabel } from "./imports.js";
import { atHome, type Shock, type ShockTarget, shockVector } from "./shock.js";
import { sum } from "./sums.js";
import { LeontiefSystem } from "./system.js";
import type { InputOutputTable } from "./table.js";

/** What {@link demandShock} takes beside the table and the shock. */
export interface DemandShockOptions extends ImportOptions {
  /** Whether the shock loses its imports first; `"demand"` (it does) by default. */
  readonly target?: ShockTarget;
  /** Jobs by sector that go with the table's output; left out of the result if it isn't given. */
  readonly employment?: ArrayLike<number>;
}

/**
 * What a change of final demand sets in motion (最终需求冲击): output, value added, taxes, jobs and imports.
 *
 *     Δx = L·(I − m̂)·Δf      ("domesticDemand": L·Δf)
 *     Δva = v̂·Δx,   imports = m̂·Δf + m̂·A·Δx
 *
 * With imports taken out, every yuan of demand ends as value added or as imports:
 * Σ Δf = Σ Δva + imports.
 *
 * @param shock - amounts by sector, as `{ "汽车整车": 100 }` or one number for each; negative for a loss.
 * @throws {InputError} If a sector isn't in the table or the table is unproductive.
 * @see Miller, R. E. & Blair, P. D. (2009). Input–Output Analysis, 2nd ed., §2.3, §6.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * demandShock(table, [250, -200]).output; // => [247.5248, -158.4158]
 */
export function demandShock(
  table: InputOutputTable,
  shock: Shock,
  options: DemandShockOptions = {},
): DemandShock {
  const where = "demandShock";
  const { target = "demand" } = options;
  const system = LeontiefSystem.of(where, table, options.imports);
  const demand = shockVector(where, table, shock);
  const domestic = atHome(where, system, demand, target);
  const employment = options.employment
    ? checkNumbers(where, "employment", options.employment, { requirement: nonNegative })
    : undefined;
  if (employment && employment.length !== system.n) {
    const words = `hold ${system.n} numbers, one a sector`;
    throw new InputError(where, "employment", words, employment.length);
  }
  return new DemandShock(system, target, demand, domestic, employment);
}

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
