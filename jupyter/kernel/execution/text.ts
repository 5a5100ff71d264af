import { inspect } from "node:util";
import { first } from "./limits.js";

/** Lines that are shown of a value, and of a module; and the characters of a line. */
const LINES = 100;
const MODULE_LINES = 20;
const WIDTH = 100;

/**
 * `value` in plain words, as Node shows it, and no more than a page of it. A text of several lines is shown as it is:
 * it was made to be read, or to be copied. Of a large module the names are shown.
 */
export function plainText(value: unknown): string {
  if (typeof value === "string" && value.includes("\n")) return value;
  if (isModule(value)) return moduleText(value);
  return page(inspected(value));
}

function inspected(value: unknown): string {
  return inspect(value, { depth: 4, maxArrayLength: 100, maxStringLength: 10_000, breakLength: WIDTH });
}

function page(text: string): string {
  const { kept, left } = first(text.split("\n"), LINES);
  if (left === 0) return text;
  return `${kept.join("\n")}\n… 另有 ${left} 行，全部用 console.dir(…) 显示 · ${left} more lines, all of them by console.dir(…)`;
}

/** What `import * as name` gives. */
function isModule(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  return (
    Object.getPrototypeOf(value) === null &&
    (value as { [Symbol.toStringTag]?: unknown })[Symbol.toStringTag] === "Module"
  );
}

/** The values of a large one are functions, nearly all of them: a line for each would be pages that say no more. */
function moduleText(module: object): string {
  const text = `Module ${inspected({ ...module })}`;
  return text.split("\n").length <= MODULE_LINES ? text : namesOf(module);
}

function namesOf(module: object): string {
  const names = Object.keys(module);
  const lines = [""];
  for (const name of names) {
    const line = `${lines.at(-1)} ${name},`;
    if (line.length < WIDTH) lines.splice(-1, 1, line);
    else lines.push(` ${name},`);
  }
  const list = lines.map((line) => ` ${line}`).join("\n");
  return `Module(${names.length}) {\n${list.replace(/,$/, "")}\n}`;
}
