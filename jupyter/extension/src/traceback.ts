import type { ShownLanguage } from "./language.js";

/** What a line of an error begins with: its name, "InputError: ". */
const NAME = /^(\w*Error): /;

/**
 * A traceback in one language. What is said in two stands on two lines of the same error's name, Chinese first; all
 * other lines are code and places, which have no language.
 */
export function errorIn(traceback: string, shown: ShownLanguage): string {
  if (shown === "both") return traceback;
  const lines = traceback.split("\n");
  const isFirst = (i: number): boolean => isPair(lines[i] ?? "", lines[i + 1] ?? "");
  return lines.filter((_, i) => !(shown === "zh" ? isFirst(i - 1) : isFirst(i))).join("\n");
}

function isPair(zh: string, en: string): boolean {
  const name = NAME.exec(zh)?.[1];
  return name !== undefined && name === NAME.exec(en)?.[1] && /\p{Script=Han}/u.test(zh);
}
