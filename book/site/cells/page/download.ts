import type { Output } from "../messages.js";
import type { PageNotebook } from "./book.js";

/** What has become of a code cell in the page. */
export interface ChangedCell {
  readonly code: string;
  /** What it shows since it ran in the page; nothing as long as it hasn't. */
  readonly outputs: readonly Output[] | undefined;
  readonly count: number | null;
}

/** A notebook file (nbformat 4.5) of a page as it is now. */
export function notebookFile(notebook: PageNotebook, changed: ReadonlyMap<string, ChangedCell>): string {
  const cells = notebook.cells.map(
    ({ id, type, source, tags, outputs: stored = [], execution_count: count = null }) => {
      const metadata = tags.length === 0 ? {} : { tags };
      if (type !== "code") return { cell_type: type, id, metadata, source: lines(source) };
      const now = changed.get(id);
      const outputs = now?.outputs ?? (now?.code === source ? stored : []);
      return {
        cell_type: type,
        execution_count: now?.outputs ? now.count : outputs.length > 0 ? count : null,
        id,
        metadata,
        outputs: outputs.map(inFile),
        source: lines(now?.code ?? source),
      };
    },
  );
  return `${JSON.stringify({ cells, metadata: notebook.metadata ?? METADATA, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
}

const METADATA = {
  kernelspec: { display_name: "TypeScript (industrial-clusters)", language: "typescript", name: "industrial-clusters" },
  language_info: { file_extension: ".ts", mimetype: "text/typescript", name: "typescript" },
};

/** Files hold a text as its lines. */
function lines(text: string): string[] {
  return text === "" ? [] : text.split(/(?<=\n)/);
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

/** Hands a file to the reader. */
export function offer(name: string, content: BlobPart): void {
  const address = URL.createObjectURL(new Blob([content]));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
