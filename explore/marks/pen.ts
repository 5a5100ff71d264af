/** What a mark looks like: numbers are pixels, rounded to a tenth, so that what doesn't move isn't written. */
export type Attributes = Readonly<Record<string, number | string>>;

interface Mark {
  readonly node: SVGElement;
  readonly written: Map<string, string>;
  drawn: boolean;
}

const NS = "http://www.w3.org/2000/svg";

/**
 * Draws marks by their keys: a view says at every frame what is to be seen, and the pen makes a mark once and changes
 * only what differs. So a view is one function of a state, and a move costs a few attributes.
 */
export class Pen {
  private readonly marks = new Map<string, Mark>();
  private readonly drags = new Map<string, (x: number, y: number) => void>();

  constructor(private readonly svg: SVGSVGElement) {}

  /** Draws a frame; marks that it doesn't name are hidden. */
  frame(width: number, draw: () => number): void {
    for (const mark of this.marks.values()) mark.drawn = false;
    const height = draw();
    write(this.svg, this.own, { width, height });
    for (const mark of this.marks.values()) if (!mark.drawn) write(mark.node, mark.written, { display: "none" });
  }

  private readonly own = new Map<string, string>();

  rect(key: string, x: number, y: number, width: number, height: number, kind: string): void {
    this.mark("rect", key, { x, y, width: Math.max(0, width), height: Math.max(0, height), class: kind });
  }

  line(key: string, x1: number, y1: number, x2: number, y2: number, kind: string): void {
    this.mark("line", key, { x1, y1, x2, y2, class: kind });
  }

  circle(key: string, cx: number, cy: number, r: number, kind: string): void {
    this.mark("circle", key, { cx, cy, r, class: kind });
  }

  /** A line through points, closed where it ends in `close`. */
  path(key: string, points: readonly (readonly [x: number, y: number])[], kind: string, close = ""): void {
    const d = points.map(([x, y], i) => `${i === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join("") + close;
    this.outline(key, d, kind);
  }

  /** Any outline, in SVG's own letters. */
  outline(key: string, d: string, kind: string): void {
    this.mark("path", key, { d, class: kind });
  }

  /** A text; how it lies to its place is said by its kind: `start`, `middle` or `end`. Never markup. */
  text(key: string, x: number, y: number, words: string, kind: string): void {
    this.mark("text", key, { x, y, class: kind }, words);
  }

  /** A handle for pointers; the slider beside it does the same for keys and screen readers. */
  handle(key: string, x: number, y: number, moved: (x: number, y: number) => void): void {
    this.drags.set(key, moved);
    const { node, fresh } = this.mark("circle", key, { cx: x, cy: y, r: 10, class: "handle" });
    if (fresh) this.listen(key, node);
  }

  private listen(key: string, node: SVGElement): void {
    node.addEventListener("pointerdown", (event) => {
      node.setPointerCapture(event.pointerId);
      event.preventDefault();
    });
    node.addEventListener("pointermove", (event) => {
      if (!node.hasPointerCapture(event.pointerId)) return;
      const { left, top } = this.svg.getBoundingClientRect();
      this.drags.get(key)?.(event.clientX - left, event.clientY - top);
    });
  }

  private mark(tag: string, key: string, attributes: Attributes, words?: string): { node: SVGElement; fresh: boolean } {
    const there = this.marks.get(key);
    const mark = there ?? { node: document.createElementNS(NS, tag), written: new Map(), drawn: true };
    if (there === undefined) {
      this.marks.set(key, mark);
      this.svg.append(mark.node);
    }
    mark.drawn = true;
    write(mark.node, mark.written, attributes);
    if (mark.written.get("display") === "none") write(mark.node, mark.written, { display: "inline" });
    if (words !== undefined && mark.written.get("") !== words) {
      mark.node.textContent = words;
      mark.written.set("", words);
    }
    return { node: mark.node, fresh: there === undefined };
  }
}

function write(node: SVGElement, written: Map<string, string>, attributes: Attributes): void {
  for (const name in attributes) {
    const value = attributes[name];
    const text = typeof value === "number" ? String(Math.round(value * 10) / 10) : value;
    if (written.get(name) === text) continue;
    node.setAttribute(name, text);
    written.set(name, text);
  }
}
