/** The bar at the top: language, ground, contents. */
import { language, type Language, theme } from "./settings.js";

export function bar(): void {
  languages();
  labels();
  themes();
  menu();
}

function languages(): void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>(".top [data-choose]")];
  const mark = () => {
    for (const each of buttons) each.ariaPressed = String(each.dataset.choose === language.value);
  };
  for (const each of buttons) {
    each.addEventListener("click", () => keepingPlace(() => language.choose(each.dataset.choose as Language)));
  }
  language.listen(mark);
  mark();
}

/** The names of parts, which are heard or stand in an empty box, follow the language. */
function labels(): void {
  const nodes = [...document.querySelectorAll<HTMLElement>("[data-label-zh]")];
  const say = () => {
    for (const node of nodes) {
      const { labelZh = "", labelEn = "" } = node.dataset;
      node.ariaLabel = { zh: labelZh, en: labelEn, both: `${labelZh} ${labelEn}` }[language.value];
      if (node instanceof HTMLInputElement) node.placeholder = `${node.ariaLabel}  /`;
    }
  };
  language.listen(say);
  say();
}

/** What stands at the top of the screen stays there, though the page becomes half or twice as long. */
function keepingPlace(change: () => void): void {
  const shown = [...document.querySelectorAll("main .cell")].find((each) => each.getBoundingClientRect().bottom > 60);
  const before = shown?.getBoundingClientRect().top ?? 0;
  change();
  const after = shown?.getBoundingClientRect();
  if (after !== undefined && after.height > 0) scrollBy(0, after.top - before);
}

function themes(): void {
  const button = document.querySelector<HTMLButtonElement>(".top .theme");
  const mark = () => {
    if (button) button.ariaPressed = String(theme.value === "dark");
  };
  button?.addEventListener("click", () => theme.choose(theme.value === "dark" ? "light" : "dark"));
  theme.listen(mark);
  mark();
}

/** Where there is no room for the contents beside the text, a button shows them. */
function menu(): void {
  const button = document.querySelector<HTMLButtonElement>(".top .menu");
  const contents = document.querySelector<HTMLElement>("#contents");
  if (button === null || contents === null) return;
  const open = (is: boolean) => {
    button.ariaExpanded = String(is);
    document.body.classList.toggle("contents-open", is);
  };
  button.addEventListener("click", () => open(button.ariaExpanded !== "true"));
  contents.addEventListener("click", (event) => (event.target as Element).closest("a") && open(false));
  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || button.ariaExpanded !== "true") return;
    open(false);
    button.focus();
  });
  contents.querySelector("[aria-current]")?.scrollIntoView({ block: "center" });
}
