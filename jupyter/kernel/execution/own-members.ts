/**
 * What an object of the package is asked for that it hasn't got: a member, an entry by number or by name, its entries one
 * by one. It is told what it has, and how its rows are had of it.
 */

import type * as Typescript from "typescript";
import { root } from "../install.js";

type TS = typeof Typescript;

const own = `${root.replaceAll("\\", "/")}dist/package/`;

/** Whether it stands in the package's declarations. */
export function isOwn(declaration: Typescript.Node): boolean {
  const { fileName } = declaration.getSourceFile();
  return fileName.startsWith(own) || fileName.includes("/industrial-clusters/dist/package/");
}

/** What an object of ours has instead of the member that it lacks. */
export function noMember(ts: TS, checker: Typescript.TypeChecker, node: Typescript.Node): string | undefined {
  const access = node.parent;
  if (!ts.isPropertyAccessExpression(access)) return undefined;
  const type = checker.getTypeAtLocation(access.expression);
  if (!isOurs(type)) return undefined;
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  const there = type.getProperties().filter(({ name, declarations = [] }) => {
    const [first] = declarations;
    return !name.startsWith("__") && name !== "toString" && first && !(ts.getCombinedModifierFlags(first) & hidden);
  });
  const names = there.map(({ name }) => name);
  const methods = there.filter(({ flags }) => (flags & ts.SymbolFlags.Method) !== 0).map(({ name }) => name);
  const [what, member] = [type.symbol.name, access.name.text];
  const isGiven = isAssigned(ts, access);
  const text = access.expression.getText();
  const given = ts.isCallExpression(access.parent) ? access.parent.arguments.map((each) => each.getText()) : [];
  const instead = isGiven ? changed(type, text, member) : insteadOf(type, text, member, { names, methods, given });
  const [zh, en] = instead === undefined ? ["", ""] : [`；请写 ${instead}`, `; write ${instead}`];
  const [has_zh, has_en] =
    names.length === 0 ? ["", ""] : [`；它有 ${names.join(", ")}`, `; it has ${names.join(", ")}`];
  return `${what} 没有 ${member}${has_zh}${zh}\n${what} has no ${member}${has_en}${en}`;
}

/** Whether something is put in the place of a member. */
function isAssigned(ts: TS, access: Typescript.Expression): boolean {
  const { parent } = access;
  return (
    ts.isBinaryExpression(parent) && parent.left === access && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
  );
}

/** How another of the kind is made, with a member that this one can't be given. */
function changed(type: Typescript.Type, text: string, member: string): string | undefined {
  const name = JSON.stringify(member);
  if (has(type, "number") && has(type, "text")) return `${text}.number(${name}) === …`;
  if (member === "title" && has(type, "titled")) return `const titled = ${text}.titled("…")`;
  if (has(type, "withColumn")) return `const more = ${text}.withColumn(${name}, (row) => row.number("…"))`;
  return has(type, "with") ? `const changed = ${text}.with({ ${member}: … })` : undefined;
}

/** Of an object of ours that is to be changed. */
export function noChange(ts: TS, checker: Typescript.TypeChecker, node: Typescript.Node): string | undefined {
  const access = node.parent;
  if (!ts.isPropertyAccessExpression(access)) return undefined;
  const type = checker.getTypeAtLocation(access.expression);
  const write = isOurs(type) ? changed(type, access.expression.getText(), access.name.text) : undefined;
  if (write === undefined) return undefined;
  return [
    `图、表、数据框都不能改，只能由它做出新的：请写 ${write}`,
    `Figures, tables and frames can't be changed, a new one is made of them: write ${write}`,
  ].join("\n");
}

/** Of a field of ours that is called as if it were a method. */
export function noCall(ts: TS, checker: Typescript.TypeChecker, node: Typescript.Node): string | undefined {
  const access = node.parent;
  if (!ts.isPropertyAccessExpression(access) || !ts.isCallExpression(access.parent)) return undefined;
  const type = checker.getTypeAtLocation(access.expression);
  if (!isOurs(type)) return undefined;
  const [text, member] = [access.expression.getText(), access.name.text];
  const given = access.parent.arguments.map((each) => each.getText()).join(", ");
  const isColumn = has(type, "column") && member === "columns" && given !== "";
  const other = isColumn ? `${text}.column(${given})` : undefined;
  const set = given !== "" && has(type, "with") ? `${text}.with({ ${member}: ${given} })` : undefined;
  const write = other ?? set ?? `${text}.${member}`;
  return [
    `${member} 不是方法，后面没有括号：请写 ${write}`,
    `${member} is no method and takes no brackets: write ${write}`,
  ].join("\n");
}

/** Of an object of ours whose entries are asked for by a list, or by a condition. */
export function noIndex(ts: TS, checker: Typescript.TypeChecker, node: Typescript.Node): string | undefined {
  const access = ts.isElementAccessExpression(node) ? node : node.parent;
  if (!ts.isElementAccessExpression(access)) return undefined;
  const type = checker.getTypeAtLocation(access.expression);
  if (!isOurs(type) || !has(type, "select")) return undefined;
  const [text, by] = [access.expression.getText(), access.argumentExpression];
  const write = ts.isArrayLiteralExpression(by)
    ? `${text}.select(${by.elements.map((each) => each.getText()).join(", ")})`
    : `${text}.where((row) => row.number("…") > 10)`;
  const [zh, en] = ts.isArrayLiteralExpression(by) ? ["选几列", "Columns"] : ["按条件选行", "Rows"];
  return `${zh}请写 ${write}\n${en} are chosen by ${write}`;
}

/**
 * Of a number that is taken for a row of numbers, and of an object of ours that is taken for a list; nothing of anything
 * else, where a cell may leave types out.
 */
export function noEntries(ts: TS, checker: Typescript.TypeChecker, node: Typescript.Node): string | undefined {
  const access = ts.isElementAccessExpression(node) ? node : node.parent;
  if (!ts.isElementAccessExpression(access)) return undefined;
  const type = checker.getTypeAtLocation(access.expression);
  const [text, entry] = [access.expression.getText(), access.argumentExpression.getText()];
  if ((type.flags & ts.TypeFlags.NumberLike) !== 0) {
    return [
      `${text} 是一个数，没有第几项：结果里的数请写 result.of("江西")，矩阵的元素请写 matrix.at("江西", "汽车")`,
      `${text} is a number and has no entries: of a result write result.of("江西"), of a matrix matrix.at("江西", "汽车")`,
    ].join("\n");
  }
  if (!isOurs(type) || answersItself(type)) return undefined;
  const isName = ts.isStringLiteralLike(access.argumentExpression);
  const rows = rowsOf(type, text);
  const asked = ["of", "value", "at"].find((member) => has(type, member) && !isMatrix(type));
  const ofMatrix = isName ? `${text}.row(${entry})` : `${text}.rowAt(${entry})`;
  const ofRows = rows && `${rows}[${isName ? 0 : entry}]`;
  const instead = isMatrix(type) ? ofMatrix : isName && asked ? `${text}.${asked}(${entry})` : ofRows;
  const what = type.symbol.name;
  if (instead === undefined) return isName ? noEntryNamed(type, text, entry) : undefined;
  return [
    `${what} 不是列表，取不出 [${entry}]：请写 ${instead}`,
    `${what} is no list and has no [${entry}]: write ${instead}`,
  ].join("\n");
}

/** Of an object of ours whose entries are asked for one by one. */
export function noList(checker: Typescript.TypeChecker, node: Typescript.Node): string | undefined {
  const type = checker.getTypeAtLocation(node);
  if (isOurs(type) && type.symbol.name === "FrameGroups") return NO_GROUPS;
  const text = node.getText();
  const ofMatrix = isMatrix(type) ? `${text}.rows.map((_, i) => ${text}.rowAt(i))` : undefined;
  const rows = isOurs(type) ? (ofMatrix ?? rowsOf(type, text)) : undefined;
  if (rows === undefined) return undefined;
  const what = type.symbol.name;
  return `${what} 不是列表：它的各行请写 ${rows}\n${what} is no list: its rows are ${rows}`;
}

const NO_GROUPS = [
  '各组不能逐个取出：汇总请写 groupBy("…").aggregate({ 产量: "sum" })；逐组做别的，请写 for (const name of frame.unique("省份")) frame.where({ 省份: name })',
  'Groups aren\'t had one by one: to sum up write groupBy("…").aggregate({ output: "sum" }); for anything else write for (const name of frame.unique("province")) frame.where({ province: name })',
].join("\n");

/** Whether a type is declared by the package. */
export function isOurs(type: Typescript.Type): boolean {
  return type.symbol?.declarations?.some(isOwn) ?? false;
}

/** A frame knows what is meant by what it hasn't got. */
function answersItself(type: Typescript.Type): boolean {
  return type.symbol.name === "Frame";
}

/** Whether the object that lacks a member says when it is asked for it what to write: a frame, its rows, its groups. */
export function saysItself(ts: TS, checker: Typescript.TypeChecker, node: Typescript.Node): boolean {
  const access = node.parent;
  if (!ts.isPropertyAccessExpression(access)) return false;
  const { symbol } = checker.getTypeAtLocation(access.expression);
  return /^(Frame|FrameRow|FrameGroups)$/.test(symbol?.name ?? "");
}

function has(type: Typescript.Type, member: string): boolean {
  return type.getProperty(member) !== undefined;
}

/** How the rows of `text` are written, if it has any. */
function rowsOf(type: Typescript.Type, text: string): string | undefined {
  if (has(type, "records")) return `${text}.records()`;
  return has(type, "toFrame") ? `${text}.toFrame().records()` : undefined;
}

/** Rows and columns are asked for by two methods, an entry by a third. */
function isMatrix(type: Typescript.Type): boolean {
  return has(type, "rowAt") && has(type, "columnAt");
}

/** What an object has, and what of it is called. */
interface Members {
  readonly names: readonly string[];
  readonly methods: readonly string[];
  /** What it is called with. */
  readonly given: readonly string[];
}

/** What somebody calls it who knows another library, in place of what an object has. */
const OTHERWISE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Frame: { rows: "records()", size: "length", at: "records()[0]", values: "records()" },
  LabelledMatrix: { sum: "sum($.values)", mean: "mean($.values)", length: "rows.length", shape: "rows.length" },
  LinearRegression: {
    ...{ r2: "rSquared", R2: "rSquared", rsquared: "rSquared", r_squared: "rSquared", score: "rSquared" },
    ...{ slope: "coefficients[1].estimate", coef: "coefficients", intercept: "coefficients[0].estimate" },
    ...{ p: "coefficients[1].p", pvalue: "coefficients[1].p", pvalues: "coefficients", predict: "fitted" },
  },
  MethodsParagraph: {
    zh: "text.zh",
    en: "text.en",
    references: "gbt7714",
    citations: "gbt7714",
    bibliography: "gbt7714",
  },
};

/** A file that something is written into, and how its name ends. */
const FILES: readonly (readonly [RegExp, string])[] = [
  [/^(to_?)?(word|docx?)$|^export$|^download$|^write$|^save_?as$/i, "docx"],
  [/^to_?(excel|xlsx?)$|^write_?excel$/i, "xlsx"],
  [/^(to|write)_?csv$/i, "csv"],
  [/^to_?latex$|^to_?tex$/i, "tex"],
  [/^to_?(markdown|md)$/i, "md"],
];
const PICTURE = /^(save_?fig|write_?image|to_?(png|image|file|svg|pdf)|export|download|savePng|saveImage)$/i;
const SHOWN = /^(show|display|print|plot|render|draw|view)$/i;

/** What a frame has, which is had of the frame of a result. */
const OF_FRAMES = "head tail sortBy where select column describe groupBy join withColumn rename df".split(" ");

/**
 * What is asked of a list is there of the rows; what is asked for by its name is one of them; what another library calls
 * otherwise, or a frame has, is here by its own name.
 */
function insteadOf(
  type: Typescript.Type,
  text: string,
  member: string,
  { names, methods, given }: Members,
): string | undefined {
  const what = type.symbol.name;
  const called = OTHERWISE[what] ?? {};
  if (Object.hasOwn(called, member)) {
    return called[member].includes("$") ? called[member].replace("$", () => text) : `${text}.${called[member]}`;
  }
  if (what === "FrameGroups") return `${text}.aggregate({ 产量: "sum" })`;
  const saved = isSaved(type, text, member);
  if (saved !== undefined) return saved;
  const rows = answersItself(type) ? undefined : rowsOf(type, text);
  const one = isMatrix(type)
    ? ofMatrix(text, member, given)
    : answersItself(type)
      ? undefined
      : oneOf(type, text, member, given);
  if (one !== undefined) return one;
  if (rows !== undefined && member in Array.prototype) return `${rows}.${member}${member === "length" ? "" : "(…)"}`;
  if (has(type, "toFrame") && OF_FRAMES.includes(member)) return `${text}.toFrame().${member}(…)`;
  const near = nearMember(names, member);
  if (near !== undefined) return `${text}.${near}${methods.includes(near) ? "()" : ""}`;
  const isName = /[^\p{ASCII}]/u.test(member);
  return isName && has(type, "of") ? `${text}.of(${JSON.stringify(member)})` : undefined;
}

/** What isn't called `of` here may be called `at`; where there is neither, it is one of the rows. */
function oneOf(type: Typescript.Type, text: string, member: string, given: readonly string[]): string | undefined {
  const rows = rowsOf(type, text);
  const isOne = ["of", "get", "predict"].includes(member);
  const other = isOne ? ["of", "value", "at"].find((each) => has(type, each)) : undefined;
  if (other !== undefined) return `${text}.${other}(${given.join(", ")})`;
  if (isOne) return rows;
  return member === "values" && rows !== undefined ? `${text}.toFrame().column("…")` : undefined;
}

/** How something is saved or shown. */
function isSaved(type: Typescript.Type, text: string, member: string): string | undefined {
  if (type.symbol.name === "Table" && member === "from") return "show(frame)";
  const isFigure = has(type, "layout") && has(type, "alt");
  if (isFigure && PICTURE.test(member)) return `await ${text}.save("图.png")`;
  if (SHOWN.test(member) && !/^plot$/i.test(member)) return `${text}`;
  if (!isFigure && /^(plot|chart|draw|barChart)$/i.test(member) && has(type, "ranking")) return `rankingChart(${text})`;
  const ending = FILES.find(([form]) => form.test(member))?.[1];
  if (ending !== undefined && has(type, "save")) return `await ${text}.save("表.${ending}")`;
  if (type.symbol.name !== "LabelledMatrix") return undefined;
  if (member === "save" || ending !== undefined) return `await show(${text}).save("表.${ending ?? "xlsx"}")`;
  return member === "toFrame" || OF_FRAMES.includes(member) ? `Frame.fromTable(show(${text}))` : undefined;
}

/** The member that is written otherwise, is longer, or makes what is asked for: toCsv, ranking, toTable. */
function nearMember(names: readonly string[], member: string): string | undefined {
  const plain = (name: string): string => name.replaceAll("_", "").toLowerCase();
  const wanted = plain(member);
  const same = names.find((name) => plain(name) === wanted || plain(name) === `to${wanted}`);
  if (same !== undefined || wanted.length < 4) return same;
  const longer = names.filter((name) => plain(name).startsWith(wanted));
  return longer.length === 1 ? longer[0] : undefined;
}

function ofMatrix(text: string, member: string, given: readonly string[]): string | undefined {
  if (member === "of" || member === "get") return `${text}.at(${given.join(", ") || '"行", "列"'})`;
  if (member === "records") return `show(${text}).records()`;
  return member in Array.prototype ? `${text}.values.${member}${member === "length" ? "" : "(…)"}` : undefined;
}

/**
 * Of numbers that stand in a list, or by the names of measures in an object, what is asked for beside them: the
 * package has given them, and the compiler calls their type by a long name only.
 */
export function noneOfNumbers(ts: TS, checker: Typescript.TypeChecker, node: Typescript.Node): string | undefined {
  const access = node.parent;
  if (!ts.isPropertyAccessExpression(access)) return undefined;
  const [text, member] = [access.expression.getText(), access.name.text];
  const type = checker.getTypeAtLocation(access.expression);
  if (/^(Float64|Uint32|Int32)Array$/.test(type.symbol?.name ?? "")) {
    return [
      `${text} 是一列数，没有 ${member}：第一个数是 ${text}[0]，共 ${text}.length 个，逐个算写 ${text}.map((x) => 100 * x)`,
      `${text} is a list of numbers and has no ${member}: the first is ${text}[0], there are ${text}.length, of each compute ${text}.map((x) => 100 * x)`,
    ].join("\n");
  }
  if ((type.flags & ts.TypeFlags.NumberLike) !== 0) {
    return `${text} 是一个数，没有 ${member}：直接写 ${text}\n${text} is a number and has no ${member}: write ${text}`;
  }
  const { aliasSymbol } = type;
  if (aliasSymbol?.name !== "Readonly" && aliasSymbol?.name !== "Record") return undefined;
  const fields = type.getProperties().map(({ name }) => name);
  if (fields.length === 0 || fields.length > 40) return undefined;
  return [
    `${text} 没有 ${member}；它有 ${fields.join(", ")}，请写 ${text}.${fields[0]}`,
    `${text} has no ${member}; it has ${fields.join(", ")}: write ${text}.${fields[0]}`,
  ].join("\n");
}

/** What there is of an object of ours that is asked for something else by a name in brackets. */
function noEntryNamed(type: Typescript.Type, text: string, entry: string): string {
  const names = type.getProperties().map(({ name }) => name);
  const there = names.filter((name) => !name.startsWith("__") && name !== "toString").join(", ");
  return `${text} 没有 ${entry}；它有 ${there}\n${text} has no ${entry}; it has ${there}`;
}

/** Of a result that is computed with or compared as if it were its number. */
export function resultForNumber(checker: Typescript.TypeChecker, node: Typescript.Node): string | undefined {
  const within: Typescript.Node[] = [node, ...node.getChildren()];
  const result = within.find((each) => isResult(checker.getTypeAtLocation(each)));
  if (result === undefined) return undefined;
  const text = result.getText();
  return [
    `${text} 是结果，不是一个数：其中一个数请写 ${text}.of("…")，各行请写 ${text}.toFrame().records()`,
    `${text} is a result, and no number: one of its numbers is ${text}.of("…"), its rows are ${text}.toFrame().records()`,
  ].join("\n");
}

function isResult(type: Typescript.Type): boolean {
  return isOurs(type) && has(type, "of") && has(type, "toFrame");
}
