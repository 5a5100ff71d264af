/**
 * Type errors in calls of the package's own functions. Each of them looks at what it gets and says in Chinese and
 * in English what to write instead, where the compiler only lists the members that a type lacks. So such a cell is
 * run nevertheless, and what the function says is shown.
 */

import type * as Typescript from "typescript";
import type { InChinese } from "./diagnostics.js";
import { exampleOf } from "./documentation.js";
import { noArithmetic } from "./list-arithmetic.js";
import {
  isOwn,
  noCall,
  noChange,
  noEntries,
  noIndex,
  noList,
  noMember,
  noneOfNumbers,
  resultForNumber,
  saysItself,
} from "./own-members.js";
import type { AskedProgram } from "./session-program.js";

type TS = typeof Typescript;

/** The compiler's errors of a cell, parted. */
export interface PartedErrors {
  /** With any of them, the cell isn't run. */
  readonly others: readonly Typescript.Diagnostic[];
  /** The cell is run: the function that is called says what it takes. */
  readonly own: readonly OwnError[];
}

/** An error in the use of the package, in words. */
export interface OwnError {
  /** A wrong argument, or a member that an object of ours doesn't have. */
  readonly of: "argument" | "member";
  readonly words: string;
  /** What the member is called, and whether the object says by itself what is meant by it. */
  readonly member?: string;
  readonly answers?: boolean;
  /** The compiler's code, where the words are its own. */
  readonly code?: number;
  /** How the documentation of the function that is called calls it. */
  readonly example?: string | undefined;
}

/** An error in the use of the package in Chinese and English; our own words are so already. */
export function inBothLanguages(error: OwnError, inChinese: InChinese): OwnError {
  const { code, words } = error;
  const [first] = words.split("\n");
  const zh = code === undefined ? undefined : inChinese(code, first);
  return zh === undefined ? error : { ...error, words: `${zh}\n${words}` };
}

/** Arguments that don't fit their parameters, too few or too many; fields of options unknown or of a wrong type. */
const ARGUMENTS = new Set([2322, 2345, 2353, 2554, 2555, 2559, 2561, 2739, 2740, 2741, 2769, 2820]);

/** Those about how many there are, which the compiler tells of the call itself. */
const COUNT = new Set([2554, 2555, 2769]);

/** A member that an object doesn't have. */
const MISSPELT = 2551;
const MEMBERS = new Set([2339, MISSPELT]);

/** An entry of something that has none: `values[0][0]` of a flat list, `result["江西"]`. */
const ENTRIES = 7053;

/** A `for … of`, or `...`, of what is no list. */
const LISTS = new Set([2488, 2461, 2548, 2549]);

/** A text where the entries of a list are numbered: `frame.columns["cars"]`. */
const BY_NAME = 7015;

/** Arithmetic and comparisons of what may be no number. */
const ARITHMETIC = new Set([2362, 2363, 2365, 2367]);

/** What an object keeps for itself. */
const PRIVATE = 2341;

/** A call of what is no function, a change of what can't be changed, and an entry of something by what is no name. */
const NOT_CALLABLE = 2349;
const READ_ONLY = 2540;
const NO_INDEX = 2538;

/** Asked for to get {@link ENTRIES}, they bring these along: a cell may leave its types out. */
const isImplicitAny = (code: number): boolean => code >= 7005 && code <= 7034;

/** Parts the errors; those about types left out are dropped. */
export function partErrors(ts: TS, program: AskedProgram, errors: readonly Typescript.Diagnostic[]): PartedErrors {
  const checker = program.program().getTypeChecker();
  const others: Typescript.Diagnostic[] = [];
  const own: OwnError[] = [];
  for (const error of errors) {
    const node = nodeAt(ts, error);
    const named = error.code === BY_NAME && node ? notByName(ts, node) : undefined;
    if (named !== undefined) others.push({ ...error, messageText: named });
    if (isImplicitAny(error.code)) continue;
    if (error.code === ENTRIES) {
      const words = node && noEntries(ts, checker, node);
      if (words !== undefined) others.push({ ...error, messageText: words });
      continue;
    }
    const words = node && wordsOf(ts, checker, node, error.code);
    const said = node && ownError(ts, program, node, error);
    if (words !== undefined) others.push({ ...error, messageText: words });
    else if (said) own.push(said);
    else others.push(error);
  }
  return { others, own };
}

/** The node that an error is about. */
function nodeAt(ts: TS, { file, start, length = 0 }: Typescript.Diagnostic): Typescript.Node | undefined {
  if (file === undefined || start === undefined) return undefined;
  const end = start + length;
  const find = (node: Typescript.Node): Typescript.Node =>
    ts.forEachChild(node, (child) =>
      child.getStart(file) <= start && end <= child.getEnd() ? find(child) : undefined,
    ) ?? node;
  return find(file);
}

function ownError(
  ts: TS,
  program: AskedProgram,
  node: Typescript.Node,
  { code, messageText }: Typescript.Diagnostic,
): OwnError | undefined {
  const checker = program.program().getTypeChecker();
  if (MEMBERS.has(code)) {
    const words = noMember(ts, checker, node);
    const answers = saysItself(ts, checker, node);
    return words === undefined ? undefined : { of: "member", words, member: node.getText(), answers };
  }
  // A call that doesn't fit as an argument is the argument: what is asked for is the call around it.
  const from = COUNT.has(code) ? node : node.parent;
  const called = ARGUMENTS.has(code) ? ownCallee(ts, checker, from) : undefined;
  if (called === undefined) return undefined;
  const words = ts.flattenDiagnosticMessageText(messageText, "\n");
  return { of: "argument", words, code, example: exampleOf(ts, program, called) };
}

/** The declaration of the function of ours in whose call a node lies. */
function ownCallee(
  ts: TS,
  checker: Typescript.TypeChecker,
  node: Typescript.Node,
): Typescript.SignatureDeclaration | Typescript.JSDocSignature | undefined {
  const call = callAround(ts, node);
  if (call === undefined) return undefined;
  const callee = checker.getTypeAtLocation(call.expression);
  const signatures = [...callee.getCallSignatures(), ...callee.getConstructSignatures()];
  return signatures.find(({ declaration }) => declaration !== undefined && isOwn(declaration))?.declaration;
}

/** The call whose callee or arguments a node belongs to; not one around a function that is an argument. */
function callAround(ts: TS, node: Typescript.Node): Typescript.CallExpression | Typescript.NewExpression | undefined {
  for (let at: Typescript.Node | undefined = node; at !== undefined; at = at.parent) {
    if (ts.isCallExpression(at) || ts.isNewExpression(at)) return at;
    if (ts.isFunctionLike(at) || ts.isStatement(at)) return undefined;
  }
  return undefined;
}

/** What to write instead, of an error for which the compiler's own words say little. */
function wordsOf(ts: TS, checker: Typescript.TypeChecker, node: Typescript.Node, code: number): string | undefined {
  if (LISTS.has(code)) return noList(checker, node);
  if (code === PRIVATE) return noMember(ts, checker, node);
  if (code === NOT_CALLABLE) return noCall(ts, checker, node);
  if (code === READ_ONLY) return noChange(ts, checker, node);
  if (code === NO_INDEX) return noIndex(ts, checker, node);
  if (MEMBERS.has(code)) {
    // A misspelt member is told by the compiler with what is meant.
    return cellWords(ts, checker, node) ?? (code === MISSPELT ? undefined : noneOfNumbers(ts, checker, node));
  }
  if (!ARITHMETIC.has(code)) return undefined;
  return (
    cellWords(ts, checker, node) ??
    wholeForField(ts, checker, node) ??
    noArithmetic(ts, checker, node) ??
    resultForNumber(checker, node)
  );
}

/** Of a frame's cell, which may be a text or missing, what to write where a number or a text is wanted. */
function cellWords(ts: TS, checker: Typescript.TypeChecker, node: Typescript.Node): string | undefined {
  const access = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node ? node.parent : node;
  const within: Typescript.Node[] = [access, ...access.getChildren()];
  const cell = within.find((each) => isCell(checker.getTypeAtLocation(each)));
  if (cell === undefined) return undefined;
  const [text, name] = [cell.getText(), JSON.stringify(fieldOf(ts, cell) ?? "…")];
  return [
    `${text} 是一格，可能是数、文字或缺失：整列的数写 frame.column(${name})；逐行写 for (const row of frame)，数用 row.number(${name})，文字用 row.text(${name})`,
    `${text} is a cell, perhaps a number, a text or missing: a column's numbers are frame.column(${name}); by rows write for (const row of frame), a number is row.number(${name}), a text row.text(${name})`,
  ].join("\n");
}

/** Of a function's parameter that holds several numbers and is computed with as if it were one of them. */
function wholeForField(ts: TS, checker: Typescript.TypeChecker, node: Typescript.Node): string | undefined {
  const within: Typescript.Node[] = [node, ...node.getChildren()];
  const whole = within.find((each) => ts.isIdentifier(each) && fieldsOf(ts, checker, each).length > 0);
  if (whole === undefined) return undefined;
  const [name, fields] = [whole.getText(), fieldsOf(ts, checker, whole)];
  const write = `({ ${fields.join(", ")} }) => …`;
  return [
    `${name} 是含 ${fields.join(", ")} 的对象，不是一个数：函数请写成 ${write}，或取 ${name}.${fields[0]}`,
    `${name} is an object with ${fields.join(", ")}, and no number: write the function ${write}, or take ${name}.${fields[0]}`,
  ].join("\n");
}

/** The fields of a parameter all of whose fields are numbers. */
function fieldsOf(ts: TS, checker: Typescript.TypeChecker, node: Typescript.Node): readonly string[] {
  const declared = checker.getSymbolAtLocation(node)?.valueDeclaration;
  if (declared === undefined || !ts.isParameter(declared)) return [];
  const type = checker.getTypeAtLocation(node);
  if ((type.flags & ts.TypeFlags.Object) === 0) return [];
  const fields = type.getProperties();
  const isNumber = (field: Typescript.Symbol): boolean =>
    (checker.getTypeOfSymbolAtLocation(field, node).flags & ts.TypeFlags.NumberLike) !== 0;
  return fields.length <= 8 && fields.every(isNumber) ? fields.map(({ name }) => name) : [];
}

/** Whether a type is that of a cell, of a frame or of its records. */
function isCell({ aliasSymbol }: Typescript.Type): boolean {
  const isNamed = aliasSymbol?.name === "Cell" || aliasSymbol?.name === "PlainCell";
  return isNamed && (aliasSymbol?.declarations?.some(isOwn) ?? false);
}

/** The name of the column that is asked for: of `row.cars` and `row["cars"]` it is cars. */
function fieldOf(ts: TS, node: Typescript.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (!ts.isElementAccessExpression(node)) return undefined;
  return ts.isStringLiteralLike(node.argumentExpression) ? node.argumentExpression.text : undefined;
}

/** Of a list whose entry is asked for by a name. */
function notByName(ts: TS, node: Typescript.Node): string | undefined {
  const access = ts.isElementAccessExpression(node) ? node : node.parent;
  if (!ts.isElementAccessExpression(access) || !ts.isStringLiteralLike(access.argumentExpression)) return undefined;
  const [list, name] = [access.expression.getText(), JSON.stringify(access.argumentExpression.text)];
  return [
    `${list} 是列表，按第几项取（[0] 是第一项），没有 ${name} 这一项：数据框的一列请写 frame.column(${name})，结果里的数请写 result.of("江西")`,
    `${list} is a list of numbered entries ([0] is the first) and has no ${name}: of a frame write frame.column(${name}), of a result result.of("江西")`,
  ].join("\n");
}
