import type { Language } from "../base/index.js";
import { escapeLatex, escapeMarkdown } from "../format/index.js";
import type { MethodsParagraph } from "./methods-paragraph.js";

/** What stands under the table of a result in a paper. */
export interface Under {
  /** In TeX. */
  readonly formula: string | undefined;
  readonly paragraph: MethodsParagraph;
}

/** A paragraph with its references, in one language. */
export interface Said {
  readonly text: string;
  readonly heading: string;
  readonly works: readonly string[];
}

/** The paragraph in the languages that are asked for, Chinese first. */
export function saidIn({ text, gbt7714, apa }: MethodsParagraph, language: Language): readonly Said[] {
  const zh = { text: text.zh, heading: "参考文献", works: gbt7714 };
  const en = { text: text.en, heading: "References", works: apa };
  return language === "both" ? [zh, en] : language === "zh" ? [zh] : [en];
}

/** In Markdown, its formula between dollars. */
export function markdownUnder({ formula, paragraph }: Under, language: Language): string {
  const math = formula === undefined ? [] : [`$$${formula}$$`];
  const said = saidIn(paragraph, language).flatMap(({ text, heading, works }) => [
    escapeMarkdown(text),
    [`**${heading}**`, ...works.map(escapeMarkdown)].join("<br>\n"),
  ]);
  return `\n${[...math, ...said].join("\n\n")}\n`;
}

/** In LaTeX: the formula, the paragraph, the works as lines. */
export function latexUnder({ formula, paragraph }: Under, language: Language): string {
  const math = formula === undefined ? [] : ["\\begin{equation}", formula, "\\end{equation}"];
  const said = saidIn(paragraph, language).flatMap(({ text, heading, works }) => [
    "",
    escapeLatex(text),
    "",
    `\\paragraph{${heading}}`,
    ...works.map((work) => `\\par\\noindent ${escapeLatex(work)}`),
  ]);
  return `${[...math, ...said].join("\n")}\n`;
}
