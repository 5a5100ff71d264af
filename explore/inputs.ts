import type { Label } from "../src/base/label.js";
import type { Choice, Flip, Input, Slider, State } from "../src/explore/explorable-model.js";
import { element } from "./element.js";

/** A row that moves one number or word of the state. */
export interface Control {
  readonly node: HTMLElement;
  /** Shows a state, with its turns as ticks. */
  show(state: State, brief: string): void;
  /** Marks where verdicts turn. */
  mark(flips: readonly Flip[]): void;
}

type Move = (change: State) => void;
type Say = (text: Label) => string;

/** The control of an input. */
export function controlOf(input: Input, say: Say, move: Move): Control {
  return input.kind === "slider" ? slider(input, say, move) : choice(input, say, move);
}

/** A slider with a number field beside it: a slider alone can't hit 9.0971. */
function slider(input: Slider, say: Say, move: Move): Control {
  const { name, min, max, step } = input;
  const { to, from } = scaleOf(input);
  const range = element("input", { type: "range", min: "0", max: "1", step: "any", name });
  const field = element("input", { type: "number", min: `${min}`, max: `${max}`, step: "any" });
  const ticks = element("span", { className: "ticks" });
  const held = (value: number): void => move({ [name]: Math.min(max, Math.max(min, value)) });
  range.setAttribute("aria-label", say(input.label));
  field.setAttribute("aria-label", say(input.label));
  ticks.setAttribute("aria-hidden", "true");
  range.addEventListener("input", () => held(from(range.valueAsNumber)));
  field.addEventListener("input", () => Number.isFinite(field.valueAsNumber) && held(field.valueAsNumber));
  // The range itself holds any value, so that a turn can stand; keys go by the step.
  range.addEventListener("keydown", (event) => {
    const next = nextBy(event.key, input, { to, from }, from(range.valueAsNumber));
    if (next === undefined) return;
    event.preventDefault();
    held(next);
  });
  const node = element("label", { className: "input" });
  const track = element("span", { className: "track" });
  track.append(ticks, range);
  node.append(element("span", { textContent: say(input.label) }), track, field);
  const decimals = Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
  return {
    node,
    show(state, brief) {
      const value = Number(state[name]);
      range.value = `${to(value)}`;
      range.setAttribute("aria-valuetext", brief);
      if (document.activeElement !== field) field.value = value.toFixed(decimals);
    },
    mark(flips) {
      const reached = flips.filter((flip) => flip.input === name && flip.at >= min && flip.at <= max);
      drawTicks(
        ticks,
        reached.map(({ at }) => to(at)),
      );
    },
  };
}

/** From a value to the slider's 0 … 1, and back. */
interface Scale {
  to(value: number): number;
  from(place: number): number;
}

function scaleOf({ min, max, scale }: Slider): Scale {
  if (scale === "log") {
    const ratio = Math.log(max / min);
    return { to: (x) => Math.log(x / min) / ratio, from: (p) => min * Math.exp(p * ratio) };
  }
  return { to: (x) => (x - min) / (max - min), from: (p) => min + p * (max - min) };
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};

/** Where a key goes to: by steps, by the rungs of a scale, on a log scale by hundredths of the way. */
function nextBy(key: string, { scale, step, rungs }: Slider, { to, from }: Scale, now: number): number | undefined {
  const by = STEPS[key];
  if (by === undefined) return undefined;
  if (rungs !== undefined) return nextRung(rungs, now, Math.sign(by));
  if (scale !== "log") return (Math.round(now / step) + by) * step;
  const there = Math.round(from(Math.min(1, Math.max(0, to(now) + by / 100))) / step) * step;
  return Math.abs(there - now) < step / 2 ? now + Math.sign(by) * step : there;
}

/** The next rung above or below; the last one stays. */
function nextRung(rungs: readonly number[], now: number, side: number): number {
  const beyond = rungs.filter((rung) => side * (rung - now) > 1e-9 * now);
  return beyond.at(side > 0 ? 0 : -1) ?? now;
}

function drawTicks(node: HTMLElement, places: readonly number[]): void {
  while (node.childElementCount < places.length) node.append(element("i"));
  while (node.childElementCount > places.length) node.lastElementChild?.remove();
  places.forEach((place, k) => {
    const tick = node.children[k] as HTMLElement;
    const left = `${(100 * place).toFixed(2)}%`;
    if (tick.style.left !== left) tick.style.left = left;
  });
}

function choice(input: Choice, say: Say, move: Move): Control {
  const select = element("select", { name: input.name });
  for (const { value, label } of input.options) select.append(element("option", { value, textContent: say(label) }));
  select.addEventListener("change", () => move({ [input.name]: select.value }));
  const node = element("label", { className: "input choice" });
  node.append(element("span", { textContent: say(input.label) }), select);
  return {
    node,
    show(state) {
      const value = String(state[input.name]);
      if (select.value !== value) select.value = value;
    },
    mark() {},
  };
}
