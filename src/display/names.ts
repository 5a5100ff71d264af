import { type Cell, isLabel, LabelledMatrix, type Name, Result } from "../base/index.js";
import { Frame } from "../frame/index.js";

/** What a kernel asks a value for that stands in a call: which names of its own may be written there. */
const NAMES: symbol = Symbol.for("Jupyter.names");

/** The place that a kernel tells of. */
interface Place {
  /** A text between quotation marks, or the name of a field. */
  readonly kind: "text" | "key";
  readonly method: string;
  /** What the argument is called in the declaration. */
  readonly parameter: string;
  /** The fields of the argument that lead to the place. */
  readonly options: readonly string[];
  /** What was made of the value, where that is what is asked about. */
  readonly type?: string | undefined;
}

function offer<T extends object>(prototype: T, names: (value: T, place: Place) => readonly string[]): void {
  Object.defineProperty(prototype, NAMES, {
    configurable: true,
    value(this: T, place: Place) {
      return names(this, place);
    },
  });
}

/** Lets frames, matrices and results say their names. @internal */
export function offerNames(): void {
  offer(Frame.prototype, namesOfFrame);
  offer(LabelledMatrix.prototype, ({ rows, columns }, { kind, method, parameter }) => {
    if (kind === "key") return [];
    return texts(parameter === "column" || method === "column" ? columns : rows);
  });
  offer(Result.prototype, namesOfResult);
}

/** What is made of a frame that has its columns still. */
const LIKE_FRAME: ReadonlySet<string | undefined> = new Set([undefined, "Frame", "FrameGroups", "FrameRow"]);

/** Options that are words, and such as choose rows by their names. */
const WORDS: ReadonlySet<string | undefined> = new Set(["title", "label", "unit", "note", "description", "source"]);
const OF_ROWS: ReadonlySet<string | undefined> = new Set(["highlight", "region", "regions", "province"]);

function namesOfFrame(frame: Frame, { kind, method, options, type }: Place): readonly string[] {
  if (!LIKE_FRAME.has(type)) return [];
  const option = options.at(-1);
  if (kind === "key") return frame.names;
  if (method === "titled" || WORDS.has(option) || (method === "withColumn" && option === undefined)) return [];
  if (method === "where") return cellsOf(frame, options[0]);
  if (OF_ROWS.has(option)) return cellsOf(frame, frame.columns.find((column) => column.kind === "text")?.name);
  return frame.names;
}

function cellsOf(frame: Frame, name: string | undefined): readonly string[] {
  const column = frame.columns.find((each) => each.name === name?.replace(/^(["'])(.*)\1$/, "$2"));
  return texts(column?.values ?? []);
}

/** Its regions for the argument `region`, its industries for `industry`, or else its names. */
function namesOfResult(result: Result, { kind, method, parameter, options, type }: Place): readonly string[] {
  if (kind === "key" || options.length > 0) return [];
  if (type === "Frame") return result.toTable().columns.map(({ name }) => name);
  if (type !== undefined || !(method in result)) return [];
  const fields = result as unknown as Readonly<Record<string, unknown>>;
  const own = [fields[`${parameter}s`], fields[parameter.replace(/y$/, "ies")], fields.names].find(Array.isArray);
  return texts(own ?? textColumn(result, parameter === "column" ? 1 : 0));
}

function textColumn(result: Result, place: number): readonly Cell[] {
  const isText = (cell: Cell): boolean => typeof cell === "string" || isLabel(cell);
  return result.toTable().columns.filter(({ values }) => values.some(isText))[place]?.values ?? [];
}

/** In Chinese first, then in English: both are understood. */
function texts(cells: readonly (Cell | Name)[]): readonly string[] {
  const zh = cells.map((cell) => (isLabel(cell) ? cell.zh : cell)).filter((cell) => typeof cell === "string");
  const en = cells.filter(isLabel).map((cell) => cell.en);
  return [...new Set([...zh, ...en])];
}
