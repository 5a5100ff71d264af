/** Of a long table, the rows that are seen: what makes them, and how many there are. */
interface Rows {
  readonly count: number;
  /** The row at a place, by which it also says where it stands. */
  readonly make: (place: number) => HTMLElement;
}

/** How many rows are kept ready above and below what is seen. */
const SPARE = 15;

/**
 * Keeps only those rows of a long table in the page that are seen, and room for the others: of 100 000 about sixty.
 * All rows must be of one height.
 */
export class TableWindow {
  private rows: Rows = { count: 0, make: () => document.createElement("tr") };
  private readonly above = document.createElement("tr");
  private readonly below = document.createElement("tr");
  private first = 0;
  private last = 0;
  private height = 0;
  private frame = 0;

  /**
   * @param scroll - what scrolls.
   * @param body - where the rows go.
   */
  constructor(
    private readonly scroll: HTMLElement,
    private readonly body: HTMLElement,
  ) {
    for (const room of [this.above, this.below]) room.setAttribute("aria-hidden", "true");
    scroll.addEventListener("scroll", this.follow);
  }

  /** Other rows, or the same in another order: from the first on. */
  show(rows: Rows): void {
    this.rows = rows;
    this.scroll.scrollTop = 0;
    this.draw(0, Math.min(rows.count, 2 * SPARE));
    this.height = this.body.querySelector<HTMLElement>("tr:not([aria-hidden])")?.offsetHeight ?? 0;
    this.refresh();
  }

  /** What is seen, drawn anew. */
  refresh(): void {
    const { first, last } = this.seen();
    this.draw(first, last);
  }

  stop(): void {
    cancelAnimationFrame(this.frame);
    this.scroll.removeEventListener("scroll", this.follow);
  }

  private readonly follow = (): void => {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      const { first, last } = this.seen();
      // Within what is kept ready there is nothing to do.
      const nearTop = first < this.first && this.first > 0 && this.first - first > SPARE / 3;
      const nearEnd = last > this.last && last - this.last > SPARE / 3;
      if (nearTop || nearEnd) this.draw(first, last);
    });
  };

  private seen(): { readonly first: number; readonly last: number } {
    const height = this.height || 24;
    const top = Math.floor(this.scroll.scrollTop / height);
    const many = Math.ceil((this.scroll.clientHeight || 416) / height);
    return { first: Math.max(0, top - SPARE), last: Math.min(this.rows.count, top + many + SPARE) };
  }

  private draw(first: number, last: number): void {
    [this.first, this.last] = [first, last];
    const height = this.height || 24;
    this.above.style.height = `${first * height}px`;
    this.below.style.height = `${(this.rows.count - last) * height}px`;
    const made = Array.from({ length: last - first }, (_, k) => this.rows.make(first + k));
    this.body.replaceChildren(this.above, ...made, this.below);
  }
}
