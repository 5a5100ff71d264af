import { type Label, nameText } from "../src/base/label.js";
import type { Explorable, Flip, Model, State } from "../src/explore/explorable-model.js";
import { element } from "./element.js";
import { type Control, controlOf } from "./inputs.js";
import { Pen } from "./marks/pen.js";
import { numbersTable } from "./numbers.js";
import style from "./style.css";
import type { View } from "./view.js";

/** Where an explorable stands: what differs between a notebook and a page. */
export interface Host {
  /** Chinese or English; a reader may switch. */
  readonly language: "zh" | "en";
  /** Where the page has a language switch of its own: calls a function with each choice, and gives what ends that. */
  readonly onLanguage?: (follow: (language: "zh" | "en") => void) => () => void;
}

type AnyExplorable = Explorable<unknown, object, State, Model>;

/** What is shown: of which data, and where it stands at first. */
export interface Showing {
  readonly explorable: AnyExplorable;
  readonly view: View<object, State, Model>;
  readonly data: object;
  readonly start: State;
}

/** How long nothing moves until a screen reader is told the whole sentence, in ms. */
const REST = 400;

/**
 * Shows an explorable in a node: the sentence that changes, the picture, what can be moved, the numbers behind it.
 * The state stands in one place; slider, number, choice, handle and button all `move` it, and however many of them do,
 * there is one computation a frame.
 *
 * @returns what takes everything down.
 */
export function show(node: HTMLElement, what: Showing, host: Host): () => void {
  const shown = new Shown(node, what, host.language);
  const end = host.onLanguage?.((language) => shown.speak(language));
  return () => {
    end?.();
    shown.stop();
  };
}

class Shown {
  private readonly explorable: AnyExplorable;
  private readonly view: View<object, State, Model>;
  private readonly data: object;
  private readonly start: State;
  private state: State;
  private readonly first: Model;
  private readonly root = element("section", { className: "ic-explore" });
  private readonly sentence = element("p", { className: "sentence" });
  private readonly spoken = element("p", { className: "spoken" });
  private readonly stage = element("div", { className: "stage" });
  private readonly numbers = element("details", { className: "numbers" });
  private readonly turned = element("span", { className: "turned" });
  private readonly pen: Pen;
  private readonly watch: ResizeObserver;
  private controls: readonly Control[] = [];
  private width = 0;
  private size = 14;
  private frame = 0;
  /** Whether it has stood still once: the first time it is written out at once. */
  private settled = false;
  private rest: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly node: HTMLElement,
    { explorable, view, data, start }: Showing,
    private language: "zh" | "en",
  ) {
    this.explorable = explorable;
    this.view = view;
    this.data = data;
    this.start = start;
    this.state = start;
    this.first = explorable.model(data, explorable.start(data));
    this.spoken.setAttribute("role", "status");
    this.root.addEventListener("keydown", (event) => this.press(event));
    this.numbers.addEventListener("toggle", () => this.later());
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("aria-hidden", "true");
    this.stage.append(svg);
    this.pen = new Pen(svg);
    node.replaceChildren(element("style", { textContent: style }), this.root);
    this.build();
    this.watch = new ResizeObserver(() => this.measure());
    this.watch.observe(this.stage);
    this.measure();
  }

  stop(): void {
    this.watch.disconnect();
    cancelAnimationFrame(this.frame);
    clearTimeout(this.rest);
    this.node.replaceChildren();
  }

  /** Says everything in a language; what has been moved stays. */
  speak(language: "zh" | "en"): void {
    if (language === this.language) return;
    this.language = language;
    this.build();
    this.draw();
  }

  private readonly say = (text: Label): string => nameText(text, this.language);

  private readonly words = (zh: string, en: string): string => (this.language === "zh" ? zh : en);

  private readonly move = (change: Partial<State>): void => {
    this.state = { ...this.state, ...change } as State;
    this.later();
  };

  private later(): void {
    this.frame ||= requestAnimationFrame(() => this.draw());
  }

  /** What is made anew when the language changes: everything but the picture. */
  private build(): void {
    const { explorable, data } = this;
    this.root.lang = this.language;
    this.root.setAttribute("role", "group");
    this.root.setAttribute("aria-label", this.say(explorable.title));
    const head = element("header");
    head.append(element("strong", { textContent: this.say(explorable.question(data)) }), this.switch());
    this.controls = explorable.inputs(data).map((input) => controlOf(input, this.say, this.move));
    const form = element("form", { className: "inputs" });
    form.addEventListener("submit", (event) => event.preventDefault());
    form.append(...this.controls.map((control) => control.node), this.buttons());
    this.root.replaceChildren(head, this.sentence, this.stage, form, this.numbers, this.spoken);
    keepKeys(this.root);
  }

  private switch(): HTMLElement {
    const button = element("button", { type: "button", textContent: this.words("English", "中文") });
    button.lang = this.words("en", "zh");
    button.addEventListener("click", () => {
      this.speak(this.language === "zh" ? "en" : "zh");
      this.root.querySelector<HTMLElement>("header button")?.focus();
    });
    return button;
  }

  private buttons(): HTMLElement {
    const turn = element("button", { type: "button", textContent: this.words("到转折处", "to the turn"), title: "T" });
    const reset = element("button", { type: "button", textContent: this.words("复原", "reset"), title: "R" });
    turn.disabled = this.turns().length === 0;
    turn.addEventListener("click", () => this.turn());
    reset.addEventListener("click", () => this.reset());
    const copy = element("button", { type: "button", textContent: this.words("复制状态", "copy the state") });
    copy.addEventListener("click", () => this.copy());
    const row = element("span", { className: "buttons" });
    row.append(turn, reset, copy, this.turned);
    return row;
  }

  /** The turns that the sliders reach. */
  private turns(): readonly Flip[] {
    const inputs = this.explorable.inputs(this.data);
    return this.explorable.flips(this.data, this.state).filter(({ input, at }) => {
      const found = inputs.find(({ name }) => name === input);
      return found?.kind === "slider" && at >= found.min && at <= found.max;
    });
  }

  /** To the first turn; from a turn to the next. */
  private turn(): void {
    const turns = this.turns();
    const here = turns.findIndex(({ input, at }) => this.state[input] === at);
    const next = turns[(here + 1) % turns.length];
    if (next === undefined) return;
    this.move({ [next.input]: next.at });
    this.turned.textContent = this.say(next.words);
  }

  private reset(): void {
    this.turned.textContent = "";
    this.move(this.start);
  }

  /** What a cell writes to begin here: `explore(name, data, { start: … })`. */
  private copy(): void {
    const inputs = this.explorable.inputs(this.data).map(({ name }) => name);
    const words = inputs.map((name) => `${keyText(name)}: ${JSON.stringify(this.state[name])}`);
    const code = `{ start: { ${words.join(", ")} } }`;
    this.turned.replaceChildren(element("code", { textContent: code }));
    this.turned.title = this.words("explore(…) 的第三个参数", "the third argument of explore(…)");
    // Without a clipboard the text stands there to be marked.
    void navigator.clipboard?.writeText(code).catch(() => undefined);
  }

  private press(event: KeyboardEvent): void {
    const { target, key } = event;
    const typing =
      target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type !== "range");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (key.toLowerCase() === "t") this.turn();
    else if (key.toLowerCase() === "r") this.reset();
  }

  private measure(): void {
    const width = Math.max(260, this.stage.clientWidth);
    // A node that stands in no page yet has no size of its own.
    const size = Number.parseFloat(getComputedStyle(this.stage).fontSize) || this.size;
    if (width === this.width && size === this.size) return;
    this.width = width;
    this.size = size;
    this.draw();
  }

  private draw(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    const { explorable, data, state, first, width, size, say, move } = this;
    const model = explorable.model(data, state);
    this.pen.frame(width, () => this.view(this.pen, { data, state, model, first, width, size, say, move }));
    this.sentence.textContent = say(model.sentence);
    for (const control of this.controls) control.show(state, say(model.brief));
    clearTimeout(this.rest);
    this.rest = setTimeout(() => this.settle(model), this.settled ? REST : 0);
    this.settled = true;
  }

  /** What is done when nothing moves: the sentence is spoken, turns are marked, the numbers are written. */
  private settle(model: Model): void {
    const flips = this.explorable.flips(this.data, this.state);
    for (const control of this.controls) control.mark(flips);
    this.spoken.textContent = this.say(model.sentence);
    const summary = element("summary", { textContent: this.words("看数字", "the numbers") });
    const { explorable, data, state } = this;
    const table = this.numbers.open ? [numbersTable(explorable.table(data, state, model), this.say)] : [];
    const [head, ...others] = this.numbers.children;
    if (head?.textContent === summary.textContent) {
      for (const other of others) other.remove();
      this.numbers.append(...table);
    } else this.numbers.replaceChildren(summary, ...table);
    keepKeys(this.numbers);
  }
}

/** A name as a key of an object: quoted where it is no plain word. */
const keyText = (name: string): string => (/^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name));

/** Whatever can have the focus keeps its keys: JupyterLab else takes arrows and letters for its own. */
function keepKeys(node: HTMLElement): void {
  for (const each of node.querySelectorAll("input, select, button, summary")) {
    each.setAttribute("data-lm-suppress-shortcuts", "true");
  }
}
