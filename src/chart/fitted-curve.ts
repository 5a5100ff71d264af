import { InputError, isList, type Name, say } from "../base/index.js";
import { checkResult, type Reading } from "./chart-options.js";
import type { EndLabel } from "./end-labels.js";
import { INK, PALETTE } from "./palette.js";
import type { Trace } from "./trace.js";

/** A curve fitted to a series; a `GreyForecast` of `greyForecast` is one, and so is a `LifeCycle` of `lifeCycle`. */
export interface FittedCurve {
  readonly years: ArrayLike<number>;
  readonly values: ArrayLike<number>;
  /** The last year that it was fitted to; the last of `years` by default. */
  readonly fittedUntil?: number | undefined;
  /** What the curve is called; its first and last year by default. */
  readonly name?: Name | undefined;
  /** The curve at a year. */
  at(year: number): number;
}

/** Points to a curve. */
const STEPS = 120;

/** @internal */
export function curvesOf<F extends FittedCurve>(
  reading: Reading,
  fits: F | readonly F[],
  fields: readonly string[],
): readonly F[] {
  const list = (isList(fits) ? Array.from(fits) : [fits]) as readonly F[];
  if (list.length === 0) {
    const words = say("至少有一条曲线", "hold at least one curve");
    throw new InputError(reading.where, "fits", words, list);
  }
  list.forEach((fit, i) => {
    checkResult(reading, isList(fits) ? `fits[${i}]` : "fits", fit, fields);
  });
  return list;
}

/** What a curve is called where nobody says so: its own name, or its first and last year. @internal */
export function ownName(fit: FittedCurve): Name {
  return fit.name ?? spanOf(fit);
}

function spanOf(fit: FittedCurve): string {
  return `${fit.years[0]}–${fit.years[fit.years.length - 1]}`;
}

/** The curve over the years it was fitted to, and dashed beyond them. @internal */
export function curveTraces(fit: FittedCurve, until: number, name: string, colour: string): readonly Trace[] {
  const [from, to] = [fit.years[0], fit.fittedUntil ?? fit.years[fit.years.length - 1]];
  const piece = (start: number, end: number, line: Trace["line"]): Trace => {
    const x = Array.from({ length: STEPS + 1 }, (_, k) => start + ((end - start) * k) / STEPS);
    return {
      type: "scatter",
      mode: "lines",
      name,
      x,
      y: x.map((year) => fit.at(year)),
      line,
      hovertemplate: `${name} %{x:.1f}: %{y:.4g}<extra></extra>`,
    };
  };
  const known = piece(from, to, { color: colour, width: 4 });
  return until > to ? [known, piece(to, until, { color: colour, width: 3, dash: "dash" })] : [known];
}

/** Each year once, though several curves may be fitted to it. @internal */
export function observedPoints(list: readonly FittedCurve[], name: string): Trace {
  const points = new Map(list.flatMap((fit) => Array.from(fit.years, (year, t) => [year, fit.values[t]] as const)));
  return {
    type: "scatter",
    mode: "markers",
    name,
    x: [...points.keys()],
    y: [...points.values()],
    marker: { color: INK, size: 9 },
    hovertemplate: `${name} %{x}: %{y}<extra></extra>`,
  };
}

/** The labels at the ends of curves, a colour each. @internal */
export function curveEnds(list: readonly FittedCurve[], until: number, texts: readonly string[]): readonly EndLabel[] {
  return list.map((fit, i) => ({ x: until, y: fit.at(until), text: texts[i], colour: PALETTE[i % PALETTE.length] }));
}

/** The axis of values, from 0 where none is below. @internal */
export function curveRange(list: readonly FittedCurve[], until: number): readonly [number, number] {
  const values = list.flatMap((fit) => [...Array.from(fit.values), fit.at(until)]);
  return [Math.min(0, ...values), Math.max(...values) * 1.08];
}
