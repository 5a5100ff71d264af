import { element } from "../../../explore/element.js";
import type { ShownLanguage } from "./language.js";
import { COPIES, type CopyForm } from "./table-copy.js";
import type { Label } from "./table-data.js";
import { inWords } from "./table-words.js";

/** What the tools of a table do. */
export interface ToolsState {
  readonly language: ShownLanguage;
  /** None, where a table is short or only a part of it is held. */
  readonly find: ((asked: string) => void) | undefined;
  readonly asked: string;
  readonly copy: (form: CopyForm) => Promise<boolean>;
}

const FIND: Label = { zh: "筛选", en: "filter" };
const EXAMPLE: Label = { zh: "筛选：江西，或 列名 > 1", en: "filter: a word, or column > 1" };
const COPY: Label = { zh: "复制", en: "copy" };
const COPIED: Label = { zh: "已复制", en: "copied" };
const REFUSED: Label = { zh: "浏览器不允许复制", en: "the browser doesn't allow it" };

/** The tools of a table, and where they say what came of it. */
export interface Tools {
  readonly node: HTMLElement;
  /** Says something, to the eye and to a screen reader. */
  readonly say: (words: Label | undefined) => void;
}

/** A box that filters, and buttons that copy. */
export function tableTools(state: ToolsState): Tools {
  const { language } = state;
  const node = element("span", { className: "tools" });
  const spoken = element("span", { className: "spoken" });
  spoken.setAttribute("role", "status");
  const say = (words: Label | undefined): void => {
    spoken.textContent = words === undefined ? "" : inWords(words, language);
  };
  const buttons = COPIES.map((form) => copyButton(form, state, say));
  const copy = element("span", { textContent: `${inWords(COPY, language)}:`, ariaHidden: "true" });
  node.append(
    spoken,
    ...(state.find === undefined ? [] : [findBox(state.asked, state.find, language)]),
    copy,
    ...buttons,
  );
  return { node, say };
}

function findBox(asked: string, find: (asked: string) => void, language: ShownLanguage): HTMLElement {
  const box = element("input", { type: "search", value: asked, placeholder: inWords(EXAMPLE, oneOf(language)) });
  box.ariaLabel = inWords(FIND, language);
  box.title = inWords(EXAMPLE, language, " · ");
  box.addEventListener("input", () => find(box.value));
  return box;
}

function copyButton(form: CopyForm, { language, copy }: ToolsState, say: Tools["say"]): HTMLElement {
  const button = element("button", { type: "button", textContent: form });
  button.title = `${inWords(COPY, language)}: ${form}`;
  button.ariaLabel = button.title;
  button.addEventListener("click", async () => say((await copy(form)) ? COPIED : REFUSED));
  return button;
}

/** In both languages Chinese, where there is room for one. */
function oneOf(language: ShownLanguage): ShownLanguage {
  return language === "both" ? "zh" : language;
}
