import type { Label } from "../base/index.js";
import { escapeMarkdown } from "../format/index.js";
import { apa } from "./apa.js";
import { gbt7714 } from "./gb-t-7714.js";
import type { Reference } from "./reference.js";

/**
 * A paragraph on the method for a paper (方法段落): what was computed and how, in Chinese with numbers of GB/T 7714—2015
 * and in English with authors and years of APA, and the works that it cites.
 */
export class MethodsParagraph {
  /** The works as GB/T 7714—2015 lists them, numbered. */
  readonly gbt7714: readonly string[];
  /** The works as APA lists them, by their authors. */
  readonly apa: readonly string[];

  /** @internal */
  constructor(
    /** The function that computed it. */
    readonly method: string,
    /** The paragraph in both languages. */
    readonly text: Label,
    works: readonly Reference[],
  ) {
    this.gbt7714 = works.map((work, i) => `[${i + 1}] ${gbt7714(work)}`);
    this.apa = works.map(apa).sort((a, b) => a.localeCompare(b, "en"));
  }

  /** The paragraph and its list of works: Chinese with GB/T 7714, English with APA. */
  toText(language: "zh" | "en" = "zh"): string {
    const [head, works] = language === "zh" ? ["参考文献", this.gbt7714] : ["References", this.apa];
    return [this.text[language], "", head, ...works].join("\n");
  }

  /** The same in Markdown, in both languages. */
  toMarkdown(): string {
    return [
      escapeMarkdown(this.text.zh),
      ["**参考文献**（GB/T 7714—2015）", ...this.gbt7714.map(escapeMarkdown)].join("<br>\n"),
      escapeMarkdown(this.text.en),
      ["**References** (APA)", ...this.apa.map(escapeMarkdown)].join("<br>\n"),
    ].join("\n\n");
  }

  toString(): string {
    return this.toText();
  }
}
