/** What a cell has just shown, in the same form as what is stored. */
import { type Output, outputsMarkup, type Place } from "../show/outputs.mjs";
import { html } from "../show/html.mjs";
import { endWithin, enlivenWithin } from "./live.js";
import { load } from "./load.js";

declare global {
  /** What the script of Markdown and formulas leaves behind. */
  var IndustrialClustersMarkdown: ((text: string) => string) | undefined;
}

/** Shows outputs in a node, in place of what it had. Markdown's script is read first, if there is any. */
export async function showOutputs(node: HTMLElement, outputs: readonly Output[]): Promise<void> {
  const hasMarkdown = outputs.some(({ data = {} }) => "text/markdown" in data || "text/latex" in data);
  if (hasMarkdown) await load("assets/markdown.js");
  endWithin(node);
  node.innerHTML = outputsMarkup(outputs, PLACE).text;
  enlivenWithin(node);
}

const PLACE: Place = {
  markdown: (text) => globalThis.IndustrialClustersMarkdown?.(text) ?? html`<pre>${text}</pre>`.text,
  picture(base64) {
    const head = atob(base64.slice(0, 32));
    const [width = 0, height = 0] = [16, 20].map((at) => {
      const bytes = [0, 1, 2, 3].map((i) => head.charCodeAt(at + i));
      return Math.round(bytes.reduce((sum, byte) => sum * 256 + byte, 0) / 2);
    });
    return { src: `data:image/png;base64,${base64.replace(/[^\w+/=]/g, "")}`, width, height };
  },
};
