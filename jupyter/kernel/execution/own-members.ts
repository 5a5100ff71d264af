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
    return !name.startsWith("__") && first && !(ts.getCombinedModifierFlags(first) & hidden);
  });
  const names = there.map(({ name }) => name).join(", ");
  const [what, member] = [type.symbol.name, access.name.text];
  const instead = answersItself(type) ? undefined : insteadOf(type, access.expression.getText(), member);
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
  const instead = isName && has(type, "of") ? `${text}.of(${entry})` : rows && `${rows}[${isName ? 0 : entry}]`;
  if (instead === undefined) return undefined;
  const what = type.symbol.name;
  return [
    `${what} 不是列表，取不出 [${entry}]：请写 ${instead}`,
    `${what} is no list and has no [${entry}]: write ${instead}`,
  ].join("\n");
}

/** Of an object of ours whose entries are asked for one by one. */
export function noList(checker: Typescript.TypeChecker, node: Typescript.Node): string | undefined {
  const type = checker.getTypeAtLocation(node);
  const rows = isOurs(type) ? rowsOf(type, node.getText()) : undefined;
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

/** What is asked of a list is there of the rows; what is asked for by its name is one of them. */
function insteadOf(type: Typescript.Type, text: string, member: string): string | undefined {
  const rows = rowsOf(type, text);
  if (rows !== undefined && member in Array.prototype) return `${rows}.${member}${member === "length" ? "" : "(…)"}`;
  const isName = /[^\p{ASCII}]/u.test(member);
  return isName && has(type, "of") ? `${text}.of(${JSON.stringify(member)})` : undefined;
}
