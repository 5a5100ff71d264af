import { isList } from "./check.js";
import { InputError } from "./errors.js";
import { say } from "./say.js";

const short = (value: unknown): string => JSON.stringify(value) ?? "…";

/** A guess at an option, and what is written for it if the readers have what it takes. */
type Guess = (
  has: (name: string) => boolean,
  value: unknown,
  given: Readonly<Record<string, unknown>>,
  where: string,
) => string | undefined;

const decimals: Guess = (has, value) => {
  if (has("decimals")) return `{ decimals: ${short(value)} }`;
  return has("plain") && has("excel") ? `await show(result, { decimals: ${short(value)} }).save("表.docx")` : undefined;
};
const firstRows: Guess = (has, value) =>
  has("highlight") || has("arrangement")
    ? `frame.sortBy({ column: "…", order: "descending" }).head(${short(value)})`
    : undefined;
const axes: Guess = (has, _, { x, y }) => {
  if (!has("columns") || !(has("title") || has("height"))) return undefined;
  if (has("xLabel")) return `{ columns: [${short(x ?? "…")}, ${short(y ?? "…")}] }`;
  return y === undefined ? undefined : `{ columns: ${short(y)} }`;
};
const size: Guess = (has, value) =>
  has("width") && has("height") && isList(value) ? "{ width: 960, height: 540 }" : undefined;
const saved: Guess = (has, value) => (has("alt") ? `await figure.save(${short(value)})` : undefined);

const fitted: Guess = (has, _, __, where) => {
  if (!has("line")) return undefined;
  const line = "{ intercept: fit.coefficients[0].estimate, slope: fit.coefficients[1].estimate }";
  return `const fit = linearRegression(y, x); ${where}({ x, y }, { line: ${line} })`;
};

/** What other libraries call an option; made when it is asked for. */
const guesses = (): Readonly<Record<string, Guess>> => ({
  ...{ decimals, digits: decimals, precision: decimals, round: decimals, ndigits: decimals },
  ...{ top: firstRows, limit: firstRows, n: firstRows, first: firstRows, head: firstRows },
  ...{ x: axes, y: axes, figsize: size, save: saved, file: saved, savefig: saved },
  sort: (has, value) => {
    if (!has("order")) return undefined;
    return `{ order: ${/^(asc|up|升)/i.test(String(value)) ? '"ascending"' : '"descending"'} }`;
  },
  stacked: (has) => (has("arrangement") ? '{ arrangement: "stacked" }' : undefined),
  horizontal: (has) => (has("direction") ? '{ direction: "horizontal" }' : undefined),
  subtitle: (has, value) => (has("title") && has("alt") ? `{ title: ${short(value)} }` : undefined),
  caption: (has, value) => (has("source") ? `{ source: ${short(value)} }` : undefined),
  names: (has, _, __, where) =>
    has("alt") ? `${where}({ names: ["江西", "湖北"], values: [0.79, 1.67] })` : undefined,
  ...{ trendline: fitted, regression: fitted, trend: fitted, fit: fitted },
});

/** What charts of other libraries are told and the house decides: colours, letters and axes are those of a print. */
const decided = (): readonly string[] =>
  "color colour colors cmap palette legend fontSize fontsize theme style marker alpha opacity grid log logScale logX logY".split(
    " ",
  );

/**
 * Refuses options that other libraries have by another name, or that charts here haven't, with what to write.
 *
 * @param readers - by the names of the options that there are.
 * @internal
 */
export function refuseGuesses(where: string, options: unknown, readers: object): void {
  const write = written(options, readers);
  if (write !== undefined) {
    const words = say("是选项对象；请写 {write}", "be an object of options; write {write}", { write });
    throw new InputError(where, "options", words, options);
  }
  if (typeof options !== "object" || options === null || isList(options)) return;
  const given = options as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(readers, name)) refuseOtherwise(where, name, given, readers);
  }
}

/** An option that other libraries have by another name, or that charts here haven't. */
function refuseOtherwise(where: string, name: string, given: Readonly<Record<string, unknown>>, readers: object): void {
  const has = (option: string): boolean => Object.hasOwn(readers, option);
  const known = guesses();
  const write = Object.hasOwn(known, name) ? known[name](has, given[name], given, where) : undefined;
  if (write !== undefined)
    throw new InputError(where, name, say("写成 {write}", "be written {write}", { write }), given[name]);
  if (!has("alt") || !has("height") || !decided().includes(name)) return;
  const all = Object.keys(readers).join(", ");
  const isLog = name.startsWith("log");
  const words = isLog
    ? say(
        '去掉：没有对数轴，先取对数：frame.withColumn("对数", (row) => Math.log(row.number("…")))',
        'be left out: there is no logarithmic axis; take logarithms first: frame.withColumn("log", (row) => Math.log(row.number("…")))',
      )
    : say(
        "去掉：颜色、字号、图例由本包统一定，黑白印刷也分得清（选项有 {all}）",
        "be left out: colours, letters and legends are the house's, to be told apart in print (its options: {all})",
        { all },
      );
  throw new InputError(where, name, words, given[name]);
}

/** A text or a number alone, where one option is plainly meant by it. */
function written(options: unknown, readers: object): string | undefined {
  const has = (name: string): boolean => Object.hasOwn(readers, name);
  if (typeof options === "number") {
    const name = (has("alt") ? ["bins", "dpi"] : ["dpi", "decimals"]).find(has);
    return name === undefined ? undefined : `{ ${name}: ${options} }`;
  }
  if (typeof options !== "string") return undefined;
  if (has("xLabel")) return `{ columns: [${short(options)}, "…"] }`;
  // Of what has no columns to choose, or names those of its own, a text is the title.
  return has("title") && (!has("columns") || !has("rows")) ? `{ title: ${short(options)} }` : undefined;
}
