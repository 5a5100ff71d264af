/** A text in Chinese and English: what every column, step, chart and table carries. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

/** Which of its two languages a label is shown in; `"both"` puts Chinese first. */
export type Language = "zh" | "en" | "both";

/**
 * What a row, a column or a region is called: a plain string of the user's own, or a {@link Label}.
 * A `Label` answers to its Chinese and to its English text.
 */
export type Name = string | Label;

/**
 * The text of a name in a language (名称的文字). A plain string is the same in all of them.
 *
 * @param separator - stands between the two texts of `"both"`; a space by default.
 * @example
 * nameText(label("江西", "Jiangxi"), "both"); // => "江西 Jiangxi"
 */
export function nameText(name: Name, language: Language = "zh", separator = " "): string {
  if (typeof name === "string") return name;
  if (typeof name !== "object" || name === null) return String(name);
  if (language !== "both") return String(name[language]);
  const [zh, en] = [String(name.zh), String(name.en)];
  return zh === en ? zh : `${zh}${String(separator)}${en}`;
}

/**
 * A name as a label: a plain string stands for both languages.
 *
 * @example
 * toLabel("R01"); // => { zh: "R01", en: "R01" }
 */
export function toLabel(name: Name): Label {
  if (typeof name === "string") return speaking({ zh: name, en: name });
  return typeof name === "object" && name !== null && "zh" in name ? speaking(name) : name;
}

/**
 * A label that reads well where it is written into a text: `${region}`, `String(region)`.
 *
 * @internal
 */
export function speaking(name: Label): Label {
  if (Object.hasOwn(name, "toString")) return name;
  return Object.defineProperty({ ...name }, "toString", SAYS_ITSELF);
}

const SAYS_ITSELF: PropertyDescriptor = {
  value(this: Label): string {
    return nameText(this);
  },
};

/**
 * Whether a name answers to a text (its Chinese, its English or, for a plain string, itself).
 *
 * @example
 * isCalled(label("江西", "Jiangxi"), "Jiangxi"); // => true
 */
export function isCalled(name: Name, text: string): boolean {
  return typeof name === "string" ? name === text : name.zh === text || name.en === text;
}

/**
 * The texts that a name answers to.
 *
 * @example
 * textsOf(label("江西", "Jiangxi")); // => ["江西", "Jiangxi"]
 */
export function textsOf(name: Name): readonly string[] {
  return typeof name === "string" ? [name] : [name.zh, name.en];
}

/** The title of what nobody gave a title; a chart says what its numbers are instead. @internal */
export const UNTITLED: Label = { zh: "数据", en: "Data" };
