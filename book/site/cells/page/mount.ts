/** Makes the cells of a page run in the page: `IndustrialClustersCells.mount(document)`. */
import style from "../cells.css";
import { type Book, notebookIn } from "./book.js";
import { CellsOfPage } from "./cells-of-page.js";
import { element } from "./element.js";
import { OwnFiles } from "./own-files.js";
import { Session } from "./session.js";
import type { ScriptTexts } from "./texts.js";
import { toolbar } from "./toolbar.js";

/** How far from what is seen a cell gets its editor. */
const NEAR = "400px";

interface Scope {
  readonly IndustrialClustersBook?: Book;
  IndustrialClustersCells?: {
    readonly texts: ScriptTexts;
    mount(page: Document): CellsOfPage | undefined;
    /** What runs the page's cells. */
    session?: Session;
  };
}

const scope = globalThis as Scope;
const texts: ScriptTexts = {};
const own: NonNullable<Scope["IndustrialClustersCells"]> = { texts, mount };
scope.IndustrialClustersCells = own;

function mount(page: Document): CellsOfPage | undefined {
  const notebook = notebookIn(page);
  const book = scope.IndustrialClustersBook;
  if (!notebook || !book) return undefined;
  page.head.append(element("style", { textContent: style }));
  const session = new Session(texts, {
    saved: (name, bytes) => files.saved(name, bytes),
    pictureOf: (drawing) => book.pictureOf(drawing),
  });
  const files = new OwnFiles(book, (name, bytes) => session.addFile(name, bytes));
  own.session = session;
  const cells = new CellsOfPage(page, notebook, book, session);
  const [first] = cells.cells;
  if (!first) return cells;
  const tools = toolbar(book, cells, files, notebook.name);
  const place = page.querySelector("[data-cells-toolbar]");
  if (place) place.append(tools);
  else first.node.before(tools);
  const watch = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        watch.unobserve(target);
        cells.cells.find(({ node }) => node === target)?.edit();
      }
    },
    { rootMargin: NEAR },
  );
  for (const { node } of cells.cells) watch.observe(node);
  return cells;
}
