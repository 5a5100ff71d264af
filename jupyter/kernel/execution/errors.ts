import { types } from "node:util";
import type { ErrorReport } from "../exchange.js";
import { withoutBoxes } from "../cells/cell-code.js";
import { codeFrame } from "./code-frame.js";
import { first, shorten } from "./limits.js";
import type { OwnError } from "./own-functions.js";
import type { AskedSources } from "./sources.js";
import { type Frame, framesOf } from "./stacks.js";
import { plainText } from "./text.js";

/** Frames that are shown of a stack, and causes of an error. */
const FRAMES = 20;
const CAUSES = 10;

/** Characters that are shown of a cause. */
const CAUSE = 1000;

/**
 * How something thrown is shown: message, the user's own lines, and the code around the first of them. What our
 * functions refuse is said in Chinese first. Whatever was thrown, this returns.
 *
 * @param withheld - what the compiler said of the same cell: the reason, if it isn't one of ours that refuses.
 */
export function describeError(error: unknown, sources: AskedSources, withheld: readonly OwnError[] = []): ErrorReport {
  if (!isError(error)) {
    const evalue = wordsOf(error);
    return { ename: "Thrown", evalue, traceback: [`Thrown: ${evalue}`] };
  }
  const ename = read(error, "name") ?? "Error";
  const evalue = withoutBoxes(shorten(read(error, "message") ?? INDESCRIBABLE));
  const frames = attempt(() => framesOf(error, sources)) ?? [];
  const traceback = [
    ...reasons(error, ename, withheld),
    ...headOf(error, ename, evalue),
    ...exampleFor(error, ename, withheld),
    ...describeFrames(frames, sources),
    ...describeCauses(error),
  ];
  return { ename, evalue, traceback };
}

/** Said of what fails when it is asked what it is: a getter or a method of it throws. */
const INDESCRIBABLE = "（读取它时又出错 · reading it fails）";

/** A value in words, whatever its own methods do. */
function wordsOf(value: unknown): string {
  return shorten(attempt(() => plainText(value)) ?? INDESCRIBABLE);
}

function isError(value: unknown): value is Error {
  return attempt(() => value instanceof Error || types.isNativeError(value)) ?? false;
}

/** A property as text, if it can be had. */
function read(error: Error, property: "name" | "message" | "zh"): string | undefined {
  return attempt(() => String((error as unknown as Record<string, unknown>)[property]));
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function headOf(error: Error, ename: string, evalue: string): string[] {
  const isChinese = attempt(() => typeof (error as { zh?: unknown }).zh === "string") ?? false;
  const head = `${ename}: ${evalue}`;
  if (OF_COMMON_JS.test(head)) return [head, ...NO_COMMON_JS];
  return isChinese ? [`${ename}: ${shorten(read(error, "zh") ?? "")}`, head] : [head];
}

/** What Node's declarations have, and a cell, which is an ES module, hasn't. */
const OF_COMMON_JS = /^ReferenceError: (module|exports) is not defined$/;
const NO_COMMON_JS: readonly string[] = [
  '单元格没有 module 和 exports：它声明的名字在后面的单元格里都能用；文件里写 export const x = …，单元格里写 import { x } from "./文件"',
  'A cell has no module and no exports: later cells see every name that it declares. A file says export const x = …, a cell import { x } from "./file"',
];

/**
 * A member that isn't there is often why a function got nothing; what is wrong with an argument it says itself, and so
 * does an object that knows what is meant by a member that it lacks.
 */
function reasons(error: Error, ename: string, withheld: readonly OwnError[]): string[] {
  const { path, got } = error as { path?: unknown; got?: unknown };
  const isWritten = /应写成/.test(read(error, "zh") ?? "");
  const isAnswered = ({ member, answers = false }: OwnError): boolean =>
    member !== undefined && ((answers && isWritten) || String(path).split(".").at(-1) === member || got === member);
  const telling = withheld.filter((each) => ename !== "InputError" || (each.of === "member" && !isAnswered(each)));
  return telling.length === 0 ? [] : [...telling.map(({ words }) => words), ""];
}

/** What says already what to write. */
const SAYS = /写|试|见/;

/** Of a refusal that doesn't say what to write, where an argument was of another type: a call that runs. */
function exampleFor(error: Error, ename: string, withheld: readonly OwnError[]): string[] {
  if (ename !== "InputError" || SAYS.test(read(error, "zh") ?? "")) return [];
  const example = withheld.find((each) => each.example !== undefined)?.example;
  return example === undefined
    ? []
    : ["例如写 · write, for example:", ...example.split("\n").map((line) => `  ${line}`)];
}

function describeFrames(frames: readonly Frame[], sources: AskedSources): string[] {
  const { kept, left } = first(frames, FRAMES);
  const more = left === 0 ? [] : [`    … 另有 ${left} 层 · ${left} more`];
  const lines = [...kept.map(({ text }) => `    at ${text}`), ...more];
  const own = frames.find(({ source }) => source)?.source;
  const text = own && sources.text(own.name);
  return own && text !== undefined ? [...lines, "", ...codeFrame(text, own.position)] : lines;
}

function describeCauses(error: Error): string[] {
  const { kept, left } = first(attempt(() => causesOf(error)) ?? [INDESCRIBABLE], CAUSES);
  const lines = kept.flatMap((cause) => ["", `Caused by ${shorten(cause, CAUSE)}`]);
  return left === 0 ? lines : [...lines, "", `… 另有 ${left} 个原因 · ${left} more causes`];
}

/** What an error says it comes from: one line for each, and their causes in turn. */
function causesOf(error: Error, seen: ReadonlySet<unknown> = new Set([error])): string[] {
  const causes = error instanceof AggregateError ? [...error.errors] : [];
  if (error.cause !== undefined) causes.push(error.cause);
  return causes.flatMap((cause) => {
    if (seen.has(cause)) return [];
    if (!isError(cause)) return [wordsOf(cause)];
    const head = `${read(cause, "name")}: ${read(cause, "message")}`;
    return [head, ...(attempt(() => causesOf(cause, new Set([...seen, cause]))) ?? [])];
  });
}
