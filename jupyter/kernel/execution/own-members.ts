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
  const names = there.map(({ name }) => name).join(", ");
  const [what, member] = [type.symbol.name, access.name.text];
  const given = ts.isCallExpression(access.parent) ? access.parent.arguments.map((each) => each.getText()) : [];
  const instead = answersItself(type) ? undefined : insteadOf(type, access.expression.getText(), member, given);
  const [zh, en] = instead === undefined ? ["", ""] : [`；请写 ${instead}`, `; write ${instead}`];
  return `${what} 没有 ${member}；它有 ${names}${zh}\n${what} has no ${member}; it has ${names}${en}`;
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
  const text = node.getText();
  const ofMatrix = isMatrix(type) ? `${text}.rows.map((_, i) => ${text}.rowAt(i))` : undefined;
  const rows = isOurs(type) ? (ofMatrix ?? rowsOf(type, text)) : undefined;
  if (rows === undefined) return undefined;
  const what = type.symbol.name;
  return `${what} 不是列表：它的各行请写 ${rows}\n${what} is no list: its rows are ${rows}`;
}

function isOurs(type: Typescript.Type): boolean {
  return type.symbol?.declarations?.some(isOwn) ?? false;
}

/** A frame knows what is meant by what it hasn't got. */
function answersItself(type: Typescript.Type): boolean {
  return type.symbol.name === "Frame";
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

/**
 * What is asked of a list is there of the rows; what is asked for by its name is one of them, and what isn't called `of`
 * here may be called `at`.
 */
function insteadOf(type: Typescript.Type, text: string, member: string, given: readonly string[]): string | undefined {
  const rows = rowsOf(type, text);
  if (isMatrix(type)) return ofMatrix(text, member, given);
  const isOne = ["of", "get", "predict"].includes(member);
  const other = isOne ? ["of", "value", "at"].find((each) => has(type, each)) : undefined;
  if (other !== undefined) return `${text}.${other}(${given.join(", ")})`;
  if (isOne && rows !== undefined) return rows;
  if (member === "values" && rows !== undefined) return `${text}.toFrame().column("…")`;
  if (rows !== undefined && member in Array.prototype) return `${rows}.${member}${member === "length" ? "" : "(…)"}`;
  const isName = /[^\p{ASCII}]/u.test(member);
  return isName && has(type, "of") ? `${text}.of(${JSON.stringify(member)})` : undefined;
}

function ofMatrix(text: string, member: string, given: readonly string[]): string | undefined {
  if (member === "of" || member === "get") return `${text}.at(${given.join(", ") || '"行", "列"'})`;
  if (member === "toFrame" || member === "records") {
    return `show(${text}).records()`;
  }
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
