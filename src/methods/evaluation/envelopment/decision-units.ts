import {
  InputError,
  isList,
  type Kind,
  LabelledMatrix,
  type MatrixInput,
  type Name,
  nameText,
  type OptionReader,
  pathTo,
  type ReadersOf,
  type Requirement,
  sameName,
  say,
} from "../../../base/index.js";
import type { Quantities } from "./technology.js";

/** Which columns go in and which come out; an option of every method of envelopment. */
export interface InputsAndOutputs {
  /** The columns that are used up (投入): less is better. */
  readonly inputs: string | readonly string[];
  /** The columns that are brought about (产出): more is better. */
  readonly outputs: string | readonly string[];
  /** The column that names the units; the only column of names by default. */
  readonly rows?: string | undefined;
}

/** What is evaluated: whatever turns inputs into outputs (决策单元). */
export const UNIT: Kind = { name: "unit", label: say("决策单元", "decision-making unit") };

/** @internal */
export const COLUMNS: ReadersOf<InputsAndOutputs> = {
  inputs: listOfColumns("inputs", "固定资产投资", "investment"),
  outputs: listOfColumns("outputs", "增加值", "value added"),
  rows: (where, name, given) => {
    if (given === undefined || typeof given === "string") return given;
    throw new InputError(where, name, say("是一列的名称", "be the name of a column"), given);
  },
};

function listOfColumns(option: string, zh: string, en: string): OptionReader<string | readonly string[]> {
  const words = say(
    '写明列名，如 {option}: ["{zh}"]（DEA 的结果取决于把什么算作投入、什么算作产出）',
    'name columns, such as {option}: ["{en}"] (results hang on what is counted as input and as output)',
    { option, zh, en },
  );
  return (where, name, given) => {
    const texts = typeof given === "string" ? [given] : given;
    const fits = isList(texts) && texts.length > 0 && Array.from(texts).every((text) => typeof text === "string");
    if (!fits) throw new InputError(where, name, words, given);
    return Array.from(texts as ArrayLike<string>);
  };
}

const QUANTITY: Requirement = {
  words: say(
    "是 ≥ 0 的有限数（负数请换一个指标，如利润改用收入；平移会改变效率）",
    "be a finite number ≥ 0 (for a negative one take another indicator, revenue for profit: a shift changes efficiencies)",
  ),
  holds: (value) => Number.isFinite(value) && value >= 0,
};

/**
 * Reads units with their inputs and outputs.
 *
 * @throws {InputError} If a column isn't there or stands on both sides, a number is negative, a unit has no input or no
 * output at all, or a column is 0 everywhere.
 */
export function readUnits(where: string, argument: string, data: MatrixInput, given: InputsAndOutputs): Quantities {
  const side = (which: "inputs" | "outputs"): LabelledMatrix => readSide(where, argument, data, given, which);
  const [inputs, outputs] = [side("inputs"), side("outputs")];
  refuseBoth(where, inputs.columns, outputs.columns);
  if (inputs.rows.length < 2) {
    const words = say("至少有 2 个决策单元", "hold at least 2 units");
    throw new InputError(where, argument, words, inputs.rows.length);
  }
  refuseEmpty(where, argument, inputs, say("投入", "input"));
  refuseEmpty(where, argument, outputs, say("产出", "output"));
  return { inputs, outputs };
}

function readSide(
  where: string,
  argument: string,
  data: MatrixInput,
  { rows, ...given }: InputsAndOutputs,
  which: "inputs" | "outputs",
): LabelledMatrix {
  const columns = given[which];
  try {
    return LabelledMatrix.from(where, argument, data, {
      requirement: QUANTITY,
      choice: { rows, columns },
      units: "any",
    });
  } catch (error) {
    if (!(error instanceof InputError) || !error.path.startsWith("columns")) throw error;
    throw error.retold(where, error.path.replace("columns", which));
  }
}

function refuseBoth(where: string, inputs: readonly Name[], outputs: readonly Name[]): void {
  const twice = outputs.find((output) => inputs.some((input) => sameName(input, output)));
  if (twice === undefined) return;
  throw new InputError(where, "outputs", say("不在投入中", "not stand among the inputs too"), nameText(twice));
}

/** A unit without any input, or a column that is 0 everywhere, has no efficiency to speak of. */
function refuseEmpty(where: string, argument: string, side: LabelledMatrix, what: Name): void {
  const { rows, columns } = side;
  const i = rows.findIndex((_, k) => side.rowAt(k).every((value) => value === 0));
  if (i >= 0) {
    const words = say(
      "有大于 0 的{what}（全为 0 的单元无从评价，请略去）",
      "have an {what} above 0 (a unit without any can't be evaluated: leave it out)",
      { what },
    );
    throw new InputError(where, pathTo(argument, [[rows[i], i]]), words, 0);
  }
  const j = columns.findIndex((_, k) => side.columnAt(k).every((value) => value === 0));
  if (j < 0) return;
  const words = say(
    "有大于 0 的数（处处为 0 的{what}请略去）",
    "be above 0 somewhere (leave out an {what} that is 0 everywhere)",
    {
      what,
    },
  );
  throw new InputError(where, `${argument}.columns[${JSON.stringify(nameText(columns[j]))}]`, words, 0);
}
