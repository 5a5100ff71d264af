import { formatWithOptions, inspect } from "../stand-ins/util.js";

type Print = (name: "stdout" | "stderr", text: string) => void;

/** A console whose lines are the outputs of a cell, as Node writes them. */
export function consoleOf(print: Print): Record<string, (...values: never[]) => void> {
  const counts = new Map<string, number>();
  const clocks = new Map<string, number>();
  let indent = "";
  const write = (name: "stdout" | "stderr", text: string): void =>
    print(name, `${indent}${text.replaceAll("\n", `\n${indent}`)}\n`);
  const log = (...values: unknown[]): void => write("stdout", formatWithOptions({}, ...values));
  const warn = (...values: unknown[]): void => write("stderr", formatWithOptions({}, ...values));
  const elapsed = (label: string): string => `${label}: ${(performance.now() - (clocks.get(label) ?? 0)).toFixed(3)}ms`;
  const group = (...values: unknown[]): void => {
    if (values.length > 0) log(...values);
    indent += "  ";
  };
  return {
    log,
    info: log,
    debug: log,
    dirxml: log,
    warn,
    error: warn,
    trace: (...values: unknown[]) => warn("Trace:", ...values),
    dir: (value: unknown, options: object = {}) =>
      write("stdout", inspect(value, { customInspect: false, ...options })),
    assert(holds: unknown, ...values: unknown[]) {
      if (!holds) warn(...(values.length === 0 ? ["Assertion failed"] : ["Assertion failed:", ...values]));
    },
    count(label = "default") {
      counts.set(label, (counts.get(label) ?? 0) + 1);
      log(`${label}: ${counts.get(label)}`);
    },
    countReset: (label = "default") => void counts.delete(label),
    group,
    groupCollapsed: group,
    groupEnd() {
      indent = indent.slice(2);
    },
    time: (label = "default") => void clocks.set(label, performance.now()),
    timeLog: (label = "default", ...values: unknown[]) => log(elapsed(label), ...values),
    timeEnd(label = "default") {
      log(elapsed(label));
      clocks.delete(label);
    },
    table(data: unknown, columns?: readonly string[]) {
      const text = typeof data === "object" && data !== null ? tableOf(data, columns) : undefined;
      if (text === undefined) log(data);
      else write("stdout", text);
    },
    clear() {},
  };
}

/** Records, or lists, as a table in lines. */
function tableOf(data: object, only: readonly string[] | undefined): string {
  const rows = Object.entries(data);
  const names = new Set(only);
  if (!only) for (const [, row] of rows) if (isRecord(row)) for (const name of Object.keys(row)) names.add(name);
  const hasValues = rows.some(([, row]) => !isRecord(row));
  const cell = (value: unknown): string => inspect(value, { depth: 0 });
  const head = ["(index)", ...names, ...(hasValues ? ["Values"] : [])];
  const lines = rows.map(([index, row]) => [
    index,
    ...[...names].map((name) => (isRecord(row) && name in row ? cell(row[name]) : "")),
    ...(hasValues ? [isRecord(row) ? "" : cell(row)] : []),
  ]);
  const widths = head.map((title, i) => Math.max(...[title, ...lines.map((line) => line[i] ?? "")].map(width)) + 2);
  const rule = (start: string, cross: string, end: string): string =>
    start + widths.map((size) => "─".repeat(size)).join(cross) + end;
  const written = (line: readonly string[]): string =>
    `│${line.map((text, i) => ` ${text}${" ".repeat((widths[i] ?? 0) - width(text) - 1)}`).join("│")}│`;
  return [rule("┌", "┬", "┐"), written(head), rule("├", "┼", "┤"), ...lines.map(written), rule("└", "┴", "┘")].join(
    "\n",
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** Chinese characters are as wide as two. */
function width(text: string): number {
  return [...text].reduce(
    (sum, letter) => sum + (/\p{Script=Han}|[\u3000-\u303f\uff00-\uff60]/u.test(letter) ? 2 : 1),
    0,
  );
}
