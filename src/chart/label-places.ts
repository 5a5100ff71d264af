import { TYPE } from "./house-style.js";
import { estimatedWidth } from "./words.js";

/** A rectangle on the plot, in pixels. */
interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
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
/** How much worse it is to cover another label than a point. */
const LABEL = 100;
/** How bad it is to cover a hundredth of a piece of a line. */
const STROKE = 0.1;

/**
 * A place by its point for each label, one after the other, where it covers no label that is placed already, the
 * fewest points and the least of the lines. The loud ones come first; of the others one that finds no room is left
 * out, for its point says its name when one points at it.
 *
 * @param size - about the pixels that the plot takes where it is narrow.
 * @internal
 */
export function placeLabels(
  points: LabelledPoints,
  texts: readonly string[],
  size: { readonly width: number; readonly height: number },
  loud: readonly boolean[] = [],
  lines: readonly DrawnLine[] = [],
): readonly PlacedLabel[] {
  const pixels = pixelsOf([points, ...lines], size);
  const spots = points.x.map((x, i) => pixels(x, points.y[i]));
  const across = (i: number): number => points.across?.[i] ?? DOT;
  const dots = spots.map(([x, y], i) => around(x, y, across(i), across(i)));
  const strokes = lines.flatMap((line) => pointsOn(line).map((spot) => around(...pixels(...spot), 4, 4)));
  const labels: Area[] = [];
  const placed: PlacedLabel[] = texts.map(() => ({ text: "", place: PLACES[0] }));
  const order = [...texts.keys()]
    .filter((i) => texts[i] !== "")
    .sort((i, j) => Number(loud[j] ?? 0) - Number(loud[i] ?? 0));
  for (const i of order) {
    const areas = PLACES.map((place) => areaOf(place, ...spots[i], texts[i], (across(i) - DOT) / 2));
    const covered = areas.map((area) => {
      const others = dots.filter((dot, j) => j !== i && overlap(area, dot)).length;
      const crossed = strokes.filter((other) => overlap(area, other)).length;
      return others + STROKE * crossed + LABEL * labels.filter((other) => overlap(area, other)).length;
    });
    const best = covered.indexOf(Math.min(...covered));
    if (covered[best] >= LABEL && !loud[i]) continue;
    labels.push(areas[best]);
    placed[i] = { text: texts[i], place: PLACES[best] };
  }
  return placed;
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
function pixelsOf(
  all: readonly DrawnLine[],
  { width, height }: { readonly width: number; readonly height: number },
): (x: number, y: number) => Spot {
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
