import type { JupyterFrontEnd } from "@jupyterlab/application";
import type { ICommandPalette } from "@jupyterlab/apputils";
import type { Cell, NotebookPanel } from "@jupyterlab/notebook";
import { Widget } from "@lumino/widgets";
import { tagsOf } from "./cell-tags.js";
import { speakErrors } from "./errors-in-language.js";
import { language, onLanguage, type ShownLanguage, setLanguage } from "./language.js";
import { followCells } from "./notebook-cells.js";

/** What a reader may choose, each by its own name. */
const CHOICES: readonly (readonly [ShownLanguage, string])[] = [
  ["zh", "中文"],
  ["en", "English"],
  ["both", "中文 + English"],
];

/** Under which heading our commands stand in the palette. */
export const CATEGORY = "书 Book";

/** The switch in each notebook's toolbar, the same in the palette, and cells that follow it. */
export function addLanguageSwitch(app: JupyterFrontEnd, palette: ICommandPalette | null): void {
  const mark = (): void => {
    document.documentElement.dataset.icLanguage = language();
  };
  mark();
  // Before anything else is told: tables and charts measure what is seen.
  onLanguage(mark);
  for (const [choice, name] of CHOICES) {
    const command = `industrial-clusters:language-${choice}`;
    app.commands.addCommand(command, {
      label: `书的语言 Language of the book: ${name}`,
      isToggled: () => language() === choice,
      execute: () => setLanguage(choice),
    });
    onLanguage(() => app.commands.notifyCommandChanged(command));
    palette?.addItem({ command, category: CATEGORY });
  }
  app.docRegistry.addWidgetExtension("Notebook", { createNew: (panel) => equip(panel) });
}

function equip({ content, toolbar }: NotebookPanel): { dispose(): void } {
  speakErrors(content.rendermime);
  followCells(content, (cell) => {
    const tags = tagsOf(cell);
    for (const each of ["zh", "en"]) cell.toggleClass(`ic-in-${each}`, tags.includes(each));
    hide(cell);
  });
  const end = onLanguage(() => content.widgets.forEach(hide));
  const widget = new LanguageSwitch();
  if (!toolbar.insertBefore("spacer", "ic-language", widget)) toolbar.addItem("ic-language", widget);
  return { dispose: end };
}

/** Which cells we have hidden: those that somebody else hides are left alone. */
const hidden = new WeakSet<object>();

/** The style sheet hides the cells of the other language; this lets the arrow keys pass over them. */
function hide(cell: Cell): void {
  const other = { zh: "en", en: "zh", both: undefined }[language()];
  const hides = other !== undefined && tagsOf(cell).includes(other);
  if (hides === hidden.has(cell) || (hides && cell.isHidden)) return;
  cell.setHidden(hides);
  if (hides) hidden.add(cell);
  else hidden.delete(cell);
}

/** A list of the three choices; a list has a name, keys and a mark of what is chosen in every browser. */
class LanguageSwitch extends Widget {
  private readonly list = document.createElement("select");
  private readonly end: () => void;

  constructor() {
    super();
    this.addClass("ic-language");
    this.list.title = "书的语言 Language of the book";
    this.list.setAttribute("aria-label", this.list.title);
    this.list.append(...CHOICES.map(([choice, name]) => new Option(name, choice)));
    this.list.addEventListener("change", () => {
      setLanguage(this.list.value as ShownLanguage);
      this.list.blur();
    });
    this.node.append(this.list);
    this.showChoice();
    this.end = onLanguage(() => this.showChoice());
  }

  override dispose(): void {
    this.end();
    super.dispose();
  }

  private showChoice(): void {
    this.list.value = language();
  }
}
