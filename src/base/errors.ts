import { type Label, type Name, nameText } from "./label.js";

/**
 * An input that a function can't take (输入错误). The message has one form everywhere, so that a reader finds
 * the place and the offender:
 *
 *     <function>: `<argument path>` must <requirement>, got <offender>
 *
 * @example
 * new InputError("gini", "values[2]", "be a finite number ≥ 0", -1).message;
 * // => "gini: `values[2]` must be a finite number ≥ 0, got -1"
 */
export class InputError extends Error {
  override readonly name: string = "InputError";
  /** What must hold, in English. */
  readonly requirement: string;
  /** The message in Chinese, where the requirement was given in both languages; a notebook shows it first. */
  readonly zh: string | undefined;
  readonly #words: string | Label;

  constructor(
    /** The function that was called. */
    readonly where: string,
    /** The path to the offender, such as `employment["江西"]["汽车"]` or `values[2]`. */
    readonly path: string,
    /** What must hold: "be a finite number ≥ 0" after "must", 「是 ≥ 0 的有限数」 after 「应」. */
    requirement: string | Label,
    /** What came instead. */
    readonly got: unknown,
  ) {
    const { zh, en } = orDirectly(requirement, path, got);
    super(`${String(where)}: \`${String(path)}\` must ${en}, got ${shown(got)}`);
    this.#words = requirement;
    this.requirement = en;
    this.zh =
      zh === undefined ? undefined : `${String(where)}：\`${String(path)}\` 应${zh}，得到的是 ${shown(got, "zh")}`;
  }

  /** The same said of another function and its argument, where one function calls another for a reader. */
  retold(where: string, path: string): InputError {
    return new InputError(where, path, this.#words, this.got);
  }
}

/** What must hold; of `{ k: 4 }` where k itself stands, that it is written without the braces. */
function orDirectly(
  requirement: string | Label,
  path: string,
  got: unknown,
): { readonly zh: string | undefined; readonly en: string } {
  const [zh, en] = [requirement && Object(requirement).zh, nameText(requirement, "en")];
  if (typeof zh !== "string") return { zh: undefined, en };
  if (typeof got !== "object" || got === null || Object.keys(got).join() !== path || zh.includes("写"))
    return { zh, en };
  const value = (got as Readonly<Record<string, unknown>>)[path];
  const write = typeof value === "number" || typeof value === "string" ? JSON.stringify(value) : path;
  return {
    zh: `${zh}；直接写 ${write}，不写成 { ${path}: … }`,
    en: `${en}; write ${write} itself, and not { ${path}: … }`,
  };
}

/**
 * An iteration that did not settle (不收敛错误), or numbers through which nothing of the form asked for goes: nothing is returned,
 * and the message says how far it came, or what the numbers show instead.
 *
 * @example
 * new ConvergenceError("kMeans", "a case still moved after 100 rounds").message;
 * // => "kMeans: a case still moved after 100 rounds"
 */
export class ConvergenceError extends Error {
  override readonly name: string = "ConvergenceError";
  /** How far it came: "a loading still moved by 3e-4 after 1000 iterations". */
  readonly state: string;
  /** The message in Chinese, where the state was given in both languages; a notebook shows it first. */
  readonly zh: string | undefined;

  constructor(
    /** The function that was called. */
    readonly where: string,
    state: string | Label,
  ) {
    super(`${String(where)}: ${nameText(state, "en")}`);
    this.state = nameText(state, "en");
    this.zh = typeof state === "string" ? undefined : `${String(where)}：${nameText(state)}`;
  }
}

const WORDS = {
  en: { empty: "an empty text", function: "a function", list: "an empty list", none: "no fields" },
  zh: { empty: "空文本", function: "函数", list: "空列表", none: "没有字段的对象" },
};

/** How many lists within lists are shown: a file may hold thousands, and a list itself. */
const DEEPEST = 3;

/** The value as it stands in a message: short, unambiguous, one line. @internal */
export function shown(value: unknown, language: "zh" | "en" = "en", depth = 0): string {
  const words = WORDS[language];
  if (typeof value === "string") return value === "" ? words.empty : JSON.stringify(value);
  if (typeof value === "function") return words.function;
  if (value === null || value === undefined || typeof value !== "object") return String(value);
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return shownList(value as ArrayLike<unknown>, language, depth);
  if ("zh" in value && "en" in value) return JSON.stringify(nameText(value as Name));
  const fields = Object.keys(value).slice(0, 5).join(", ");
  if (language === "en") return `an object with ${fields || words.none}`;
  return fields === "" ? words.none : `含 ${fields} 的对象`;
}

function shownList(list: ArrayLike<unknown>, language: "zh" | "en", depth: number): string {
  if (list.length === 0) return WORDS[language].list;
  if (depth === DEEPEST) return "[…]";
  const first = Array.from({ length: Math.min(list.length, 5) }, (_, i) => shown(list[i], language, depth + 1));
  const head = first.join(", ");
  if (list.length <= 5) return `[${head}]`;
  return language === "en" ? `[${head}, … ${list.length} in all]` : `[${head}, … 共 ${list.length} 项]`;
}
