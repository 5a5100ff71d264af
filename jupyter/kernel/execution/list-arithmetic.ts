/** What is written for arithmetic with a whole column, a frame or a result, as other languages have it. */

import type * as Typescript from "typescript";
import { isOurs } from "./own-members.js";

type TS = typeof Typescript;

const COMPARISON = /^(?:[<>]=?|[!=]==?)$/;

/** One side of an operator: how it is written, and what it is. */
interface Side {
  readonly text: string;
  readonly is: "list" | "frame" | "result" | "percentage" | "other";
}

/** Of an operator with a list of numbers, a frame or a result on one side, what to write; nothing of anything else. */
export function noArithmetic(ts: TS, checker: Typescript.TypeChecker, node: Typescript.Node): string | undefined {
  const operation = ts.isBinaryExpression(node) ? node : node.parent;
  if (operation === undefined || !ts.isBinaryExpression(operation)) return undefined;
  const sideOf = (side: Typescript.Expression): Side => {
    const text = side.getText();
    return { text: ts.isBinaryExpression(side) ? `(${text})` : text, is: kindOf(ts, checker, side) };
  };
  const [left, right] = [sideOf(operation.left), sideOf(operation.right)];
  const sign = operation.operatorToken.getText();
  const both = [left, right];
  if (both.some(({ is }) => is === "frame")) return ofFrames(left, sign, right);
  const percentage = both.find(({ is }) => is === "percentage");
  if (percentage !== undefined) return ofText(percentage.text);
  if (!both.some(({ is }) => is === "list" || is === "result")) return undefined;
  const write = COMPARISON.test(sign) ? chosen(operation.left, left, sign, right) : each(left, sign, right);
  return [
    `整列的数、整个结果不能直接用 ${sign}，要逐个写：${write}`,
    `${sign} isn't for a whole column or result, but for each of its numbers: ${write}`,
  ].join("\n");
}

function kindOf(ts: TS, checker: Typescript.TypeChecker, side: Typescript.Expression): Side["is"] {
  if (ts.isStringLiteralLike(side)) return /^\s*[\d.,]+\s*%?\s*$/.test(side.text) ? "percentage" : "other";
  const type = checker.getTypeAtLocation(side);
  if (isOurs(type)) {
    if (type.getProperty("withColumn")) return "frame";
    return type.getProperty("values") ? "result" : "other";
  }
  const isList = /^(?:Float64Array|Array|ReadonlyArray)$/.test(type.symbol?.name ?? "");
  const entry = isList ? type.getNumberIndexType() : undefined;
  return entry !== undefined && (entry.flags & ts.TypeFlags.NumberLike) !== 0 ? "list" : "other";
}

function listOf({ text, is }: Side): string | undefined {
  return is === "list" ? text : is === "result" ? `${text}.values` : undefined;
}

function each(left: Side, sign: string, right: Side): string {
  const [one, other] = [listOf(left), listOf(right)];
  if (one !== undefined && other !== undefined) return `${one}.map((x, i) => x ${sign} ${other}[i])`;
  return one === undefined
    ? `${other}.map((x) => ${left.text} ${sign} x)`
    : `${one}.map((x) => x ${sign} ${right.text})`;
}

/** Of a frame's column the rows for which it holds, of another list the numbers. */
function chosen(expression: Typescript.Expression, left: Side, sign: string, right: Side): string {
  const column = /^(.+)\.column\((["'`].*["'`])\)$/s.exec(expression.getText());
  const test = sign === "==" ? "===" : sign;
  if (column !== null && listOf(right) === undefined) {
    return `${column[1]}.where((row) => row.number(${column[2]}) ${test} ${right.text})`;
  }
  const [one, other] = [listOf(left), listOf(right)];
  if (one !== undefined && other !== undefined) return `${one}.map((x, i) => x ${test} ${other}[i])`;
  return one === undefined
    ? `${other}.filter((x) => ${left.text} ${test} x)`
    : `${one}.filter((x) => x ${test} ${right.text})`;
}

function ofFrames(left: Side, sign: string, right: Side): string {
  if (left.is === "frame" && right.is === "frame") {
    return [
      `两个数据框不能用 ${sign} 相连：接在下面写 ${left.text}.concat(${right.text})，并在旁边写 ${left.text}.join(${right.text}, "省份")`,
      `Two frames aren't put together by ${sign}: rows below write ${left.text}.concat(${right.text}), columns beside ${left.text}.join(${right.text}, "province")`,
    ].join("\n");
  }
  const [frame, other] = left.is === "frame" ? [left, right] : [right, left];
  const write = `${frame.text}.withColumn("…", (row) => row.number("…") ${sign} ${other.text})`;
  return [
    `数据框不能整个用 ${sign}，写一列：${write}`,
    `${sign} isn't for a whole frame; write a column: ${write}`,
  ].join("\n");
}

function ofText(text: string): string {
  const isShare = text.includes("%");
  const write = `Number.parseFloat(${text.replaceAll(",", "")})${isShare ? " / 100" : ""}`;
  return `文字不能运算，先变成数：${write}\nA text is no number, make it one: ${write}`;
}
