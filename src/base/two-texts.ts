import { InputError } from "./errors.js";
import { type Label, speaking } from "./label.js";

/**
 * A label of its two texts (双语标签).
 *
 * @throws {InputError} If one of them isn't a text.
 * @example
 * label("区位商", "location quotient").en; // => "location quotient"
 */
export function label(zh: string, en: string): Label {
  if (typeof zh !== "string" || typeof en !== "string") throw notTwoTexts(zh, en);
  return speaking({ zh, en });
}

function notTwoTexts(zh: unknown, en: unknown): InputError {
  const [path, got] = typeof zh === "string" ? ["en", en] : ["zh", zh];
  const write = typeof zh === "string" ? `label(${JSON.stringify(zh)}, "English")` : 'label("中文", "English")';
  const words = {
    zh: `是文字：写成 ${write}；只有一种文字时，标题和名称都可直接写 "…"`,
    en: `be a text, written ${write}; where there is but one text, titles and names may be "…" as it is`,
  };
  return new InputError("label", path, words, got);
}
