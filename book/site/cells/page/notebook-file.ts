import type { Output } from "../messages.js";

/** What has become of a code cell in the page. */
export interface ChangedCell {
  readonly code: string;
  /** What it shows since it ran in the page; nothing as long as it hasn't. */
  readonly outputs: readonly Output[] | undefined;
  readonly count: number | null;
}

/** A notebook file (nbformat 4.5), as far as a page changes it. */
export interface StoredNotebook {
  readonly cells: readonly StoredCell[];
}

interface StoredCell {
  readonly id: string;
  readonly cell_type: string;
  readonly source: string | readonly string[];
  readonly outputs?: readonly unknown[];
  readonly execution_count?: number | null;
}

/**
 * A notebook as its page is now: cells that ran in the page with what they have shown there, those that were written
 * anew and haven't run with nothing, and all else as it was stored.
 */
export function notebookFile(stored: StoredNotebook, changed: ReadonlyMap<string, ChangedCell>): string {
  const cells = stored.cells.map((cell) => {
    const now = changed.get(cell.id);
    if (now === undefined) return cell;
    const { code, outputs, count } = now;
    if (outputs) return { ...cell, execution_count: count, outputs: outputs.map(inFile), source: lines(code) };
    return code === textOf(cell) ? cell : { ...cell, execution_count: null, outputs: [], source: lines(code) };
  });
  return `${JSON.stringify({ ...stored, cells }, null, 1)}\n`;
}

/** Files hold a text as its lines. */
function lines(text: string): string[] {
  return text === "" ? [] : text.split(/(?<=\n)/);
}

function textOf({ source }: StoredCell): string {
  return typeof source === "string" ? source : source.join("");
}

function inFile(output: Output): object {
  if (output.output_type === "stream") return { ...output, text: lines(output.text) };
  if (output.output_type === "error") return output;
  const data = Object.fromEntries(
    Object.entries(output.data).map(([type, content]) => [
      type,
      typeof content === "string" ? lines(content) : content,
    ]),
  );
  if (output.output_type === "display_data") return { output_type: "display_data", data, metadata: output.metadata };
  return {
    output_type: "execute_result",
    execution_count: output.execution_count ?? null,
    data,
    metadata: output.metadata,
  };
}
