import { checkMagnitude, finite, isList, type Requirement } from "./check.js";
import { InputError } from "./errors.js";
import { type Label, type Name, toLabel } from "./label.js";
import { namesList } from "./names-list.js";
import { checkNameTexts, chosenName, pathTo } from "./names.js";
import { numbersOfTable } from "./numbers-of-table.js";
import { type CellsInput, isCells, matrixOfCells } from "./read-cells.js";
import { argumentsMeant, numbersMeant, orWrite } from "./other-shapes.js";
import { refuseTotals } from "./refuse-totals.js";
import { say } from "./say.js";
import { type ColumnChoice, isTableSource, tableOf, type TableSource } from "./table-source.js";

/** Numbers with their names: `{ rows, values }`, `{ columns, values }`, or a matrix of one column or row. */
export interface NamedList {
  readonly rows?: readonly Name[] | undefined;
  readonly columns?: readonly Name[] | undefined;
  readonly values: ArrayLike<number> | readonly ArrayLike<number>[];
  readonly unit?: Label | undefined;
}

/**
 * What a method takes as a list of numbers: numbers; a frame or a result of which one column is read;
 * named numbers.
 */
export type NumbersInput = ArrayLike<number> | TableSource | NamedList;

/** What regions have, or the `{ cells }` of a registry: an industry's sizes, one a region; `columns` says which. */
export type SizesInput = NumbersInput | CellsInput;

/** The same, or the name of a column of the frame that is the first argument. */
export type NumbersOrColumn = NumbersInput | string;

/** How a list of numbers is checked, and what is read of a frame. */
export interface NumberChecks {
  /** What each must be; {@link finite} by default. */
  readonly requirement?: Requirement | undefined;
  /** How many there must be at least; 1 by default. */
  readonly least?: number | undefined;
  /** Which columns of a frame are read. */
  readonly choice?: ColumnChoice | undefined;
  /**
   * Whether numbers too large or too small to be squared are refused or kept; `"refused"` by default. What is
   * computed without powers keeps them.
   */
  readonly extremes?: "refused" | "kept" | undefined;
  /** Whether `{ cells }` give the numbers of regions; `"refused"` by default, as numbers may be those of plants. */
  readonly cells?: "regions" | "refused" | undefined;
  /** The first argument: if it is a frame, a text names one of its columns. */
  readonly of?: unknown;
}

/** A list of numbers with what is known of them. */
export interface NamedNumbers {
  /** Undefined for plain numbers. */
  readonly names: readonly Name[] | undefined;
  readonly values: Float64Array;
  readonly label: Label | undefined;
  readonly unit: Label | undefined;
}

/**
 * A list of numbers, checked and copied into doubles.
 *
 * @param where - the function that is called, for the message.
 * @param argument - what the list is called there.
 * @param values - the numbers, or a frame's column of them; text is refused, never converted.
 * @throws {InputError} Naming the first entry that fails.
 * @example
 * checkNumbers("gini", "values", [1, 2]).length; // => 2
 */
export function checkNumbers(
  where: string,
  argument: string,
  values: NumbersOrColumn | CellsInput,
  checks: NumberChecks = {},
): Float64Array {
  return readNumbers(where, argument, values, checks).values;
}

/**
 * A list of numbers, checked and copied, with the names, the title and the unit that it came with.
 *
 * @throws {InputError} Naming the first entry that fails.
 * @example
 * readNumbers("concentration", "sizes", { rows: ["甲", "乙"], columns: ["产值"], values: [3, 1] }).names;
 * // => ["甲", "乙"]
 */
export function readNumbers(
  where: string,
  argument: string,
  input: NumbersOrColumn | CellsInput,
  checks: NumberChecks = {},
): NamedNumbers {
  const { requirement = finite, least = 1 } = checks;
  const { values, ...named } = numbersGiven(where, argument, input, checks);
  if (values.length < least) {
    const plural = least === 1 ? "" : "s";
    const words = say("至少有 {least} 个数", "hold at least {least} number{plural}", {
      least,
      plural,
    });
    throw new InputError(where, argument, words, values);
  }
  const checked: Float64Array = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (typeof value !== "number" || !requirement.holds(value)) {
      const path = pathTo(argument, [[named.names?.[i] ?? String(i + 1), i]]);
      const meant = typeof value === "number" || value === null ? undefined : numbersMeant(values);
      const { words } = requirement;
      throw new InputError(where, path, meant === undefined ? words : orWrite(toLabel(words), meant), value);
    }
    if (checks.extremes !== "kept") checkMagnitude(where, pathTo(argument, [[String(i + 1), i]]), value);
    checked[i] = value;
  }
  if (named.names !== undefined) refuseTotals(where, argument, named.names, (i) => [checked[i]]);
  const names = named.names && namesList(named.names);
  return { ...named, names, values: checked };
}

/** Whether an argument is numbers, or a frame of them, and not options. @internal */
export function isNumbers(value: unknown): value is NumbersInput {
  if (typeof value !== "object" || value === null) return false;
  return isList(value) || isTableSource(value) || "values" in value;
}

/** @internal */
export type GivenNumbers = Omit<NamedNumbers, "values"> & { readonly values: ArrayLike<number> };

const PLAIN = { names: undefined, label: undefined, unit: undefined };

/** A list as it was given, its entries unchecked. @internal */
export function numbersGiven(
  where: string,
  argument: string,
  input: NumbersOrColumn | CellsInput,
  checks: NumberChecks,
): GivenNumbers {
  if (isList(input)) return { ...PLAIN, values: input as ArrayLike<number> };
  if (typeof input === "string" && checks.of !== undefined) {
    return columnOf(where, argument, input, checks);
  }
  if (isTableSource(input)) return ofTable(where, argument, input, checks.choice);
  if (isCells(input)) return ofCells(where, argument, input, checks);
  const { rows, columns, values } = (input ?? {}) as Partial<NamedList>;
  const meant = numbersMeant(input);
  if (meant === undefined && (isList(rows) || isList(columns)) && isList(values)) {
    return ofNamed(where, argument, input);
  }
  const words = say(
    "是一列数，如 [50, 30, 20]，或数据框的一列",
    "be a list of numbers, such as [50, 30, 20], or a frame with one column of them",
  );
  throw new InputError(where, argument, orWrite(words, meant ?? argumentsMeant(where, input)), input);
}

/** A column that is called by its name, of the frame that is the first argument. */
function columnOf(where: string, argument: string, name: string, checks: NumberChecks): GivenNumbers {
  if (isTableSource(checks.of)) {
    const { rows } = checks.choice ?? {};
    return ofTable(where, argument, checks.of, { rows, columns: name });
  }
  const words = say(
    "是一列数（第一个参数是数据框时，也可写它的列名）",
    "be a list of numbers (or the name of a column, where the first argument is a frame)",
  );
  throw new InputError(where, argument, words, name);
}

function ofTable(where: string, argument: string, source: TableSource, choice: ColumnChoice | undefined): GivenNumbers {
  const reading = { where, argument, choice, units: "any" } as const;
  const { rows, columns, values } = numbersOfTable(reading, tableOf(source));
  if (columns.length === 1) {
    return { names: rows, values, label: columns[0].label, unit: columns[0].unit };
  }
  const names = columns.map(({ name }) => name);
  const words = say(
    "是一列数，而不是 {n} 列；请选一列，例如 {write}",
    "be one column of numbers, not {n}; choose one, such as {write}",
    { n: names.length, write: `{ columns: ${JSON.stringify(names[0])} }` },
  );
  throw new InputError(where, argument, words, names);
}

/** An industry's numbers, one a region. */
function ofCells(where: string, argument: string, input: CellsInput, { cells, choice }: NumberChecks): GivenNumbers {
  if (cells !== "regions") {
    const words = say(
      "是一列数：单元只有每个产业在每个地区的合计，由此得不出 {where}",
      "be a list of numbers: cells hold sums for each industry in each region, from which {where} does not follow",
      { where },
    );
    throw new InputError(where, argument, words, "{ cells }");
  }
  if (choice?.rows !== undefined) {
    const words = say("只在读数据框时给出", "be given only where a frame is read");
    throw new InputError(where, "rows", words, choice.rows);
  }
  const { rows, columns, values } = matrixOfCells(where, input);
  const { columns: wanted } = choice ?? {};
  const [one, ...more] = isList(wanted) ? Array.from(wanted as readonly string[]) : [wanted as string | undefined];
  if (more.length > 0) {
    throw new InputError(where, "columns", say("写明一个产业", "name one industry"), wanted);
  }
  const i = chosenName(where, "columns", columns, one);
  const numbers = Float64Array.from(rows, (_, r) => values[r * columns.length + i]);
  return { names: rows, values: numbers, label: toLabel(columns[i]), unit: undefined };
}

function ofNamed(where: string, argument: string, input: NamedList): GivenNumbers {
  const { rows, columns, unit } = input;
  const values = flat(input.values);
  const names = rows !== undefined && (columns?.length ?? 1) === 1 ? rows : columns;
  if (names?.length === values.length) {
    checkNameTexts(where, `${argument}.${names === rows ? "rows" : "columns"}`, names);
    return { names, values, label: undefined, unit };
  }
  const words = say("是一列数，每个名称一个", "be one list of numbers, one a name");
  throw new InputError(where, argument, words, input.values);
}

function flat(values: NamedList["values"]): ArrayLike<number> {
  if (!isList(values[0])) return values as ArrayLike<number>;
  return (values as readonly ArrayLike<number>[]).flatMap((list) => Array.from(list));
}
