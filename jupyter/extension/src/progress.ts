import { type TaggedCell, tagsOf } from "./cell-tags.js";

/** What has been run is remembered by the browser, under this name. */
const STORE = "industrial-clusters:run";

/** How far a reader has come in a notebook: the cells that have run, by id, and how many there are to run. */
export interface Reached {
  readonly cells: readonly string[];
  readonly of: number;
}

/** Where a browser keeps texts. */
export interface Store {
  getItem(name: string): string | null;
  setItem(name: string, text: string): void;
}

/** As much of a cell as is needed to count it. */
export interface CountedCell extends TaggedCell {
  readonly model: TaggedCell["model"] & { readonly id: string; readonly type: string };
}

/** What a reader has run of the book, in whatever order; solutions aren't counted. */
export class Progress {
  private readonly store: Store;
  private readonly reached: Map<string, Reached>;

  /** @param changed - called when a reader has come further, or a notebook starts anew. */
  constructor(
    store: Store,
    private readonly changed: () => void,
  ) {
    this.store = store;
    this.reached = new Map(Object.entries(remembered(store)));
  }

  /** How much of a notebook has run, from 0 to 1. */
  share(file: string): number {
    const { cells, of } = this.reached.get(file) ?? { cells: [], of: 0 };
    return of === 0 ? 0 : Math.min(1, cells.length / of);
  }

  /** A cell has run. */
  ran(file: string, { widgets }: { readonly widgets: readonly CountedCell[] }, cell: CountedCell): void {
    const counted = widgets.filter(counts).map(({ model }) => model.id);
    const before = this.reached.get(file)?.cells ?? [];
    const cells = counted.filter((id) => id === cell.model.id || before.includes(id));
    this.keep(file, { cells, of: counted.length });
  }

  /** A notebook starts anew. */
  forget(file: string): void {
    this.keep(file, { cells: [], of: 0 });
  }

  private keep(file: string, reached: Reached): void {
    this.reached.set(file, reached);
    try {
      this.store.setItem(STORE, JSON.stringify(Object.fromEntries(this.reached)));
    } catch {
      // A browser that keeps nothing, or has no room left: it holds until the page is closed.
    }
    this.changed();
  }
}

function counts(cell: CountedCell): boolean {
  const tags = tagsOf(cell);
  return cell.model.type === "code" && !tags.includes("solution") && !tags.includes("check");
}

function remembered(store: Store): Readonly<Record<string, Reached>> {
  try {
    const kept: unknown = JSON.parse(store.getItem(STORE) ?? "{}");
    const entries = Object.entries(kept as Record<string, Reached>);
    return Object.fromEntries(entries.filter(([, { cells, of }]) => Array.isArray(cells) && typeof of === "number"));
  } catch {
    return {};
  }
}
