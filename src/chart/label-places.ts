import { TYPE } from "./house-style.js";
import { estimatedWidth } from "./words.js";

/** A rectangle on the plot, in pixels. */
interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const PLACES = ["top center", "bottom center", "middle right", "middle left"] as const;

/** A line that labels keep off: its corners. */
export interface DrawnLine {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** Where a label stands by its point. */
export type LabelPlace = (typeof PLACES)[number];

/**
 * A place by its point for each label, one after the other, where it covers the fewest points and
 * labels that are placed already, and as little as may be of the lines.
 *
 * @param size - about the pixels that the plot takes, from the least point or corner of a line to the largest.
 * @internal
 */
export function placeLabels(
  points: { readonly x: readonly number[]; readonly y: readonly number[] },
  texts: readonly string[],
  size: { readonly width: number; readonly height: number },
  lines: readonly DrawnLine[] = [],
): readonly LabelPlace[] {
  const across = scaler([points.x, ...lines.map(({ x }) => x)].flat(), size.width);
  const up = scaler([points.y, ...lines.map(({ y }) => y)].flat(), size.height);
  const place = (x: number, y: number, wide: number): Area => around(across(x), size.height - up(y), wide, wide);
  const taken = points.x.map((x, i) => place(x, points.y[i], 12));
  for (const line of lines) taken.push(...pointsOn(line).map(([x, y]) => place(x, y, 4)));
  return texts.map((text, i) => {
    const [x, y] = [across(points.x[i]), size.height - up(points.y[i])];
    const areas = PLACES.map((side) => areaOf(side, x, y, text));
    const crowded = areas.map((area) => taken.filter((other) => overlap(area, other)).length);
    const best = text === "" ? 0 : crowded.indexOf(Math.min(...crowded));
    if (text !== "") taken.push(areas[best]);
    return PLACES[best];
  });
}

function areaOf(place: LabelPlace, x: number, y: number, text: string): Area {
  const [width, height] = [estimatedWidth(text, TYPE.label), TYPE.label * 1.1];
  const aside = 8 + width / 2;
  const above = 7 + height / 2;
  if (place === "top center") return around(x, y - above, width, height);
  if (place === "bottom center") return around(x, y + above, width, height);
  return around(place === "middle right" ? x + aside : x - aside, y, width, height);
}

function around(x: number, y: number, width: number, height: number): Area {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function overlap(a: Area, b: Area): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Pixels from the least of the values. */
function scaler(values: readonly number[], pixels: number): (value: number) => number {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return (value) => (high > low ? ((value - low) / (high - low)) * pixels : pixels / 2);
}

/** Points so near to each other on a line that no label fits between. */
function pointsOn({ x, y }: DrawnLine): readonly (readonly [x: number, y: number])[] {
  const parts = Array.from({ length: 100 }, (_, k) => (k + 1) / 100);
  return x
    .slice(1)
    .flatMap((end, i) =>
      parts.map((part): readonly [number, number] => [x[i] + part * (end - x[i]), y[i] + part * (y[i + 1] - y[i])]),
    );
}
