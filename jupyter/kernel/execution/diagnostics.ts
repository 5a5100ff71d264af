import type { Diagnostic } from "tslab/dist/converter.js";
import type { ErrorReport } from "../exchange.js";
import { codeFrame } from "./code-frame.js";

/** How type errors are shown: each with its place, its code, and the lines around it. */
export function describeDiagnostics(diagnostics: readonly Diagnostic[], cell: string, code: string): ErrorReport {
  const errors = group(diagnostics);
  const [first] = errors[0] ?? [];
  if (!first) throw new Error("there must be a diagnostic to describe");
  return {
    ename: "TypeScriptError",
    evalue: `${lineAndColumn(first)} - ${first.messageText}`,
    traceback: errors.flatMap((error) => describe(error, cell, code)),
  };
}

/** tslab lays a message and the reasons given for it flat; they share their place. */
function group(diagnostics: readonly Diagnostic[]): Diagnostic[][] {
  const groups: Diagnostic[][] = [];
  for (const diagnostic of diagnostics) {
    const open = groups.at(-1);
    const isReason =
      open?.[0]?.start.offset === diagnostic.start.offset && open[0].end.offset === diagnostic.end.offset;
    if (isReason) open.push(diagnostic);
    else groups.push([diagnostic]);
  }
  return groups;
}

function describe(error: readonly Diagnostic[], cell: string, code: string): string[] {
  const [first, ...reasons] = error;
  if (!first) return [];
  const { start, end, fileName } = first;
  const lines = [
    `TypeScriptError: ${first.messageText} (TS${first.code})`,
    ...reasons.map(({ messageText }) => `  ${messageText}`),
    `    at ${fileName ?? cell}:${lineAndColumn(first)}`,
  ];
  if (fileName !== undefined) return lines;
  const place = { line: start.line + 1, column: start.character + 1 };
  const length = start.line === end.line ? end.character - start.character : 1;
  return [...lines, ...codeFrame(code, place, length), ""];
}

function lineAndColumn({ start }: Diagnostic): string {
  return `${start.line + 1}:${start.character + 1}`;
}
