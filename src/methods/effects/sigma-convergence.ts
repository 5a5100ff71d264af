import {
  CHOICE,
  type ColumnChoice,
  InputError,
  isList,
  LabelledMatrix,
  type MatrixInput,
  type OptionReader,
  positive,
  readOptions,
  say,
} from "../../base/index.js";
import { standardDeviation, type VarianceTestName, varianceTestOf } from "../../math/index.js";
import { coefficientOfVariation } from "../concentration/index.js";
import { SigmaConvergence, VARIANCE_TESTS } from "./sigma-convergence-result.js";

/** Options of {@link sigmaConvergence}. */
export interface SigmaConvergenceOptions extends ColumnChoice {
  /**
   * By which tests the first year's spread is held against the last's, the one that words go by first. By
   * default `["pitman-morgan", "carree-klomp-t2", "carree-klomp-t3"]`, which know that they are the same
   * regions twice; `"f"` takes the two years for independent samples.
   */
  readonly tests?: readonly VarianceTestName[] | undefined;
}

const where = "sigmaConvergence";

const DEPENDENT = ["pitman-morgan", "carree-klomp-t2", "carree-klomp-t3"] as const;

const testNames: OptionReader<readonly VarianceTestName[]> = (caller, name, given = DEPENDENT) => {
  const known = Object.keys(VARIANCE_TESTS);
  if (isList(given) && given.length > 0 && Array.from(given).every((one) => known.includes(one as string))) {
    return Array.from(given) as VarianceTestName[];
  }
  const list = known.map((one) => JSON.stringify(one)).join(", ");
  const words = say("是检验名称的列表（{list}）", "be a list of tests ({list})", { list });
  throw new InputError(caller, name, words, given);
};

const OPTIONS = { tests: testNames, ...CHOICE };

/**
 * σ-convergence (σ 收敛): whether regions grow more alike — the spread of income a head, year by year.
 *
 *     σₜ = sd(ln yᵢₜ),     Vₜ = sd(yᵢₜ) / mean(yᵢₜ)     (sd over n − 1)
 *
 * The first and the last year are tested as what they are, the same regions twice: by Pitman and Morgan's
 * test and by Carree and Klomp's T2 and T3. An F test takes them for independent samples; a few years
 * apart, with incomes that hardly change places, it finds next to nothing, and is made only by name.
 *
 *     t = r √((n − 2)/(1 − r²)),   r = cor(ln y₀ + ln y_T, ln y₀ − ln y_T)
 *     T2 = (n − 2.5) ln[1 + ¼ (σ₀² − σ_T²)² / (σ₀²σ_T² − σ₀T²)]
 *     T3 = √n (σ₀²/σ_T² − 1) / (2 √(1 − π²)),   π = σ₀T/σ₀²
 *
 * @param incomes - regions × years, in the order of time, each > 0; at least 2 × 2; a frame with a column
 * for each year, or a long one pivoted: `frame.pivot({ rows: "province", columns: "year", values: "income" })`.
 * @unit 无量纲 · none
 * @throws {InputError} If an entry isn't > 0 or there is only one region or year.
 * @see Barro, R. J. & Sala-i-Martin, X. (1992). Convergence. Journal of Political Economy 100(2), 223–251.
 * @see Carree, M. & Klomp, L. (1997). Testing the convergence hypothesis: a comment. Review of Economics and
 * Statistics 79(4), 683–686.
 * @example
 * sigmaConvergence([[1, 2], [4, 4]]).logDeviations; // => [0.98026, 0.49013]
 * sigmaConvergence([[1, 2], [2, 3], [4, 5], [8, 9]]).test("pitman-morgan")?.p; // => 0.0299
 */
export function sigmaConvergence(incomes: MatrixInput, options: SigmaConvergenceOptions = {}): SigmaConvergence {
  const { tests, ...choice } = readOptions(where, options, OPTIONS);
  const table = LabelledMatrix.from(where, "incomes", incomes, { requirement: positive, choice, periods: "columns" });
  refuseOne(table);
  const columns = table.columns.map((_, t) => table.columnAt(t));
  // Of incomes over the first region's: the spread is the same, and regions that are alike have exactly none.
  const logs = columns.map((year) => year.map((income) => Math.log(income / year[0])));
  const last = logs.length - 1;
  return new SigmaConvergence({
    regions: table.rows.length,
    years: table.columns,
    logDeviations: Float64Array.from(logs, (year) => standardDeviation(year)),
    variations: Float64Array.from(columns, (year) => coefficientOfVariation(year)),
    asked: tests,
    tests: tests.flatMap((name) => varianceTestOf(logs[0], logs[last], name) ?? []),
  });
}

function refuseOne(table: LabelledMatrix): void {
  if (table.rows.length < 2) {
    throw new InputError(where, "incomes.rows", say("至少有两个地区", "be two regions or more"), 1);
  }
  if (table.columns.length >= 2) return;
  const words = say(
    '至少有两年，每年一列（长表请写 frame.pivot({ rows, columns: "year", values })）',
    'be two years or more, a column each (of a long frame write frame.pivot({ rows, columns: "year", values }))',
  );
  throw new InputError(where, "incomes.columns", words, 1);
}
