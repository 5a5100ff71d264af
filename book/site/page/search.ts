/** Search in Chinese and English; its index is read at the first letter. */
import MiniSearch, { type SearchResult } from "minisearch";
import { markedIn, SEARCH } from "../search/words.mjs";
import { element } from "../../../explore/element.js";
import { load } from "./load.js";
import { language } from "./settings.js";

declare global {
  /** What the script of the index leaves behind. */
  var IndustrialClustersIndex: string | undefined;
}

/** How many passages are shown, and how many letters of each. */
const MOST = 20;
const LETTERS = 90;

let index: MiniSearch | undefined;

export function search(): void {
  const field = document.querySelector<HTMLInputElement>("#search");
  const hits = document.querySelector<HTMLElement>("#hits");
  if (field === null || hits === null) return;
  field.addEventListener("input", () => void find(field, hits));
  field.addEventListener("focus", () => field.value !== "" && void find(field, hits));
  language.listen(() => close(hits));
  document.addEventListener("keydown", (event) => keys(event, field, hits));
  document.addEventListener("click", ({ target }) => {
    const inside = (target as Element).closest(".search") !== null;
    if (!inside || (target as Element).closest("#hits a") !== null) close(hits);
  });
}

async function find(field: HTMLInputElement, hits: HTMLElement): Promise<void> {
  await load("assets/search.js");
  index ??= MiniSearch.loadJSON(globalThis.IndustrialClustersIndex ?? "", SEARCH);
  const asked = field.value.trim();
  if (asked === "") return close(hits);
  const shown = language.value;
  const found = index.search(asked, {
    filter: (hit) => shown === "both" || hit.language === "" || hit.language === shown,
  });
  const count = element("p", { role: "status", textContent: `${found.length} 处 passages` });
  hits.replaceChildren(count, list(found.slice(0, MOST), markedIn(asked)));
  hits.hidden = false;
}

function close(hits: HTMLElement): void {
  hits.hidden = true;
}

function list(found: readonly SearchResult[], marked: readonly string[]): HTMLElement {
  const all = element("ul");
  all.append(
    ...found.map(({ id, title, text, page, language: of }) => {
      const link = element("a", { href: id });
      if (of !== "") link.lang = of === "zh" ? "zh-CN" : "en";
      const head = element("b", { textContent: title === "" ? page : title });
      link.append(element("small", { textContent: page }), head, passage(text, marked));
      const item = element("li");
      item.append(link);
      return item;
    }),
  );
  return all;
}

/** The letters around the first word that was found, with all that was found marked. */
function passage(text: string, marked: readonly string[]): HTMLElement {
  const made = element("span");
  const words = marked.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const first = words.length === 0 ? -1 : text.search(new RegExp(words.join("|"), "i"));
  const start = Math.max(0, first - LETTERS / 3);
  const shown = `${start > 0 ? "…" : ""}${text.slice(start, start + LETTERS)}${start + LETTERS < text.length ? "…" : ""}`;
  if (words.length === 0) return Object.assign(made, { textContent: shown });
  shown.split(new RegExp(`((?:${words.join("|")})+)`, "i")).forEach((part, i) => {
    made.append(i % 2 === 1 ? element("mark", { textContent: part }) : part);
  });
  return made;
}

/** "/" goes to the search, arrows go through what it found, Escape leaves it. */
function keys(event: KeyboardEvent, field: HTMLInputElement, hits: HTMLElement): void {
  const target = event.target as HTMLElement;
  const typing = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    field.focus();
    return;
  }
  if (hits.hidden || target.closest(".search") === null) return;
  if (event.key === "Escape") {
    close(hits);
    field.focus();
    return;
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const stops = [field, ...hits.querySelectorAll("a")];
  stops[stops.indexOf(target as HTMLInputElement) + step]?.focus();
}
