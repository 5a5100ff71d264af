import type { Language, Name } from "../base/index.js";
import { TYPE } from "./house-style.js";
import type { PlotlyFields } from "./trace.js";
import { estimatedWidth } from "./words.js";

/** A rectangle on the plot, in pixels. */
interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
  /** What is free beside the points, at the left and at the right, where it is more than usual. */
  readonly aside?: number | undefined;
}

const PLACES = [
  "top center",
  "bottom center",
  "middle right",
  "middle left",
  "top right",
  "top left",
  "bottom right",
  "bottom left",
] as const;

/** A line that labels keep off: its corners. */
export interface DrawnLine {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** Points that carry labels. */
export interface LabelledPoints extends DrawnLine {
  /** How many pixels each is across; about 12 by default. */
  readonly across?: readonly number[] | undefined;
}

/** Where a label stands by its point. */
export type LabelPlace = (typeof PLACES)[number];

/** A label where it stands; empty, if it would have covered another. */
export interface PlacedLabel {
  readonly text: string;
  readonly place: LabelPlace;
}

/** About the pixels that a point is across. */
const DOT = 12;
/** What Plotly leaves between the points and the frame, as a share of what the points take. */
const PADDING = 0.05;
/** Pixels beyond the frame where nothing stands. */
const FREE = { right: 14, above: 14, below: 8 } as const;
/** How much worse it is to cover another label than a point. */
const LABEL = 100;
/** How bad it is to cover a hundredth of a piece of a line. */
const STROKE = 0.1;
/** How bad it is to take the last place of another label. */
const TAKEN = 10;

/** A label that has no place yet. */
interface Waiting {
  readonly i: number;
  readonly loud: boolean;
  /** Where it may stand: in the order of places. */
  readonly areas: readonly Area[];
  /** How many points each place covers beside its own, and how many pieces of lines. */
  readonly points: readonly number[];
  readonly crossed: readonly number[];
  /** Whether it would reach beyond the frame, over the numbers of an axis or off the page. */
  readonly beyond: readonly boolean[];
}

/**
 * A place by its point for each label. The loud ones come first; then always the one with the fewest free places
 * left, which takes the first of them that crosses the least of the lines and takes no other's last place. One that
 * finds none within the frame where it covers neither a label nor a point is left out, for its point says its name
 * when one points at it; a loud one stands where it covers the least.
 *
 * @param size - about the pixels that the plot takes where it is narrow.
 * @internal
 */
export function placeLabels(
  points: LabelledPoints,
  texts: readonly string[],
  size: Size,
  loud: readonly boolean[] = [],
  lines: readonly DrawnLine[] = [],
): readonly PlacedLabel[] {
  const waiting = waitingLabels(points, texts, size, loud, lines);
  const labels: Area[] = [];
  const placed: PlacedLabel[] = texts.map(() => ({ text: "", place: PLACES[0] }));
  while (waiting.length > 0) {
    const frees = waiting.map((label) => freePlaces(label, labels));
    const urgent = waiting.map((label, k) => (label.loud ? -1 : frees[k].length));
    const next = urgent.indexOf(Math.min(...urgent));
    const [label] = waiting.splice(next, 1);
    const [free] = frees.splice(next, 1);
    if (free.length === 0 && !label.loud) continue;
    const others = waiting
      .map((other, k) => frees[k].map((place) => other.areas[place]))
      .filter(({ length }) => length);
    const best = free.length > 0 ? kindest(label, free, others) : leastCovering(label, labels);
    labels.push(label.areas[best]);
    placed[label.i] = { text: texts[label.i], place: PLACES[best] };
  }
  return placed;
}

/**
 * Labels as a trace has them. In a chart of both languages, whose labels are Chinese for want of room, `meta` holds
 * those of English, which are wider and stand elsewhere: for a page that shows the chart in English alone.
 *
 * @param placed - the labels in a language, where they stand.
 * @internal
 */
export function labelsIn(
  language: Language,
  names: readonly Name[],
  placed: (language: "zh" | "en") => readonly PlacedLabel[],
): PlotlyFields {
  const hasEnglish = names.some((name) => typeof name !== "string" && name.zh !== name.en);
  if (language !== "both" || !hasEnglish) return fieldsOf(placed(language === "both" ? "zh" : language));
  return { ...fieldsOf(placed("zh")), meta: { english: fieldsOf(placed("en")) } };
}

function fieldsOf(labels: readonly PlacedLabel[]): PlotlyFields {
  return { text: labels.map(({ text }) => text), textposition: labels.map(({ place }) => place) };
}

function waitingLabels(
  points: LabelledPoints,
  texts: readonly string[],
  size: Size,
  loud: readonly boolean[],
  lines: readonly DrawnLine[],
): Waiting[] {
  const pixels = pixelsOf([points, ...lines], size);
  const spots = points.x.map((x, i) => pixels(x, points.y[i]));
  const across = (i: number): number => points.across?.[i] ?? DOT;
  const dots = spots.map(([x, y], i) => around(x, y, across(i), across(i)));
  const strokes = lines.flatMap((line) => pointsOn(line).map((spot) => around(...pixels(...spot), 4, 4)));
  const named = [...texts.keys()].filter((i) => texts[i] !== "");
  return named.map((i) => {
    const areas = PLACES.map((place) => areaOf(place, ...spots[i], texts[i], (across(i) - DOT) / 2));
    const own = around(...spots[i], 1, 1);
    // A circle that the point itself lies on can't be kept clear of.
    const others = dots.filter((dot, j) => j !== i && !(across(j) > across(i) && overlap(own, dot)));
    const count = (what: readonly Area[]): readonly number[] =>
      areas.map((area) => what.filter((other) => overlap(area, other)).length);
    const beyond = areas.map((area) => !isWithin(area, size));
    return { i, loud: loud[i] ?? false, areas, points: count(others), crossed: count(strokes), beyond };
  });
}

/** Whether a label stays off the numbers of the axes and on the page. */
function isWithin({ left, right, top, bottom }: Area, { width, height, aside = usual(width) }: Size): boolean {
  const upright = usual(height);
  const isAcross = left >= -aside && right <= width + aside + FREE.right;
  return isAcross && top >= -upright - FREE.above && bottom <= height + upright + FREE.below;
}

/** Pixels between the points and the frame, with half a point. */
function usual(pixels: number): number {
  return PADDING * pixels + DOT / 2;
}

/** The places within the frame where a label covers neither a point nor a label. */
function freePlaces({ areas, points, beyond }: Waiting, labels: readonly Area[]): readonly number[] {
  const isFree = (k: number): boolean => points[k] === 0 && !beyond[k];
  return [...areas.keys()].filter((k) => isFree(k) && !labels.some((other) => overlap(areas[k], other)));
}

/** The first free place that crosses the least of the lines and takes the fewest others their last. */
function kindest({ areas, crossed }: Waiting, free: readonly number[], others: readonly (readonly Area[])[]): number {
  const worth = free.map((k) => {
    const taken = others.filter((left) => left.every((area) => overlap(areas[k], area))).length;
    return STROKE * crossed[k] + TAKEN * taken;
  });
  return free[worth.indexOf(Math.min(...worth))];
}

function leastCovering({ areas, points, crossed, beyond }: Waiting, labels: readonly Area[]): number {
  const covered = areas.map((area, k) => {
    const worst = labels.filter((other) => overlap(area, other)).length + Number(beyond[k]);
    return points[k] + STROKE * crossed[k] + LABEL * worst;
  });
  return covered.indexOf(Math.min(...covered));
}

/** @param more - by how many pixels its point reaches beyond a usual one. */
function areaOf(place: LabelPlace, x: number, y: number, text: string, more: number): Area {
  const [width, height] = [estimatedWidth(text, TYPE.label) + 2, TYPE.label * 1.3];
  const [up, aside] = place.split(" ");
  const level = up === "middle";
  const away = (level ? 8 : 4) + more + width / 2;
  const right = aside === "right" ? x + away : aside === "left" ? x - away : x;
  const above = 6 + more + height / 2;
  return around(right, level ? y : up === "top" ? y - above : y + above, width, height);
}

function around(x: number, y: number, width: number, height: number): Area {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function overlap(a: Area, b: Area): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

type Spot = readonly [x: number, y: number];

/** From numbers to pixels: to the right and down from the upper left corner. */
function pixelsOf(all: readonly DrawnLine[], { width, height }: Size): (x: number, y: number) => Spot {
  const right = scale(
    all.flatMap(({ x }) => x),
    width,
  );
  const up = scale(
    all.flatMap(({ y }) => y),
    height,
  );
  return (x, y) => [right(x), height - up(y)];
}

function scale(values: readonly number[], pixels: number): (value: number) => number {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return (value) => (high > low ? ((value - low) / (high - low)) * pixels : pixels / 2);
}

/** Points so near to each other on a line that no label fits between. */
function pointsOn({ x, y }: DrawnLine): readonly Spot[] {
  const parts = Array.from({ length: 100 }, (_, k) => (k + 1) / 100);
  return x
    .slice(1)
    .flatMap((end, i) => parts.map((part): Spot => [x[i] + part * (end - x[i]), y[i] + part * (y[i + 1] - y[i])]));
}
