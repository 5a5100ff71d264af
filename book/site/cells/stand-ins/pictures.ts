/** Pictures are drawn with Node's canvas; the Plotly of a page draws for its cells, from the same data. */
import { InputError, say } from "../../../../src/base/index.js";
import type { Drawing } from "../../../../src/display/png/drawing.js";

let drawer: ((drawing: Drawing) => Promise<Uint8Array>) | undefined;

/** Says who draws. */
export function drawBy(draws: typeof drawer): void {
  drawer = draws;
}

export async function draw(drawing: Drawing): Promise<Uint8Array> {
  if (drawer && drawing.form?.kind !== "pdf") return drawer(drawing);
  const words = say(
    "是 .png 或 .svg：网页里的 PDF 由图上的按钮、经打印对话框保存",
    "end in .png or .svg: in a page a PDF is saved by the figure's button and the print dialog",
  );
  throw new InputError("figure.save", "path", words, ".pdf");
}

export const drawApart = async (text: string): Promise<Uint8Array> => draw(JSON.parse(text) as Drawing);
