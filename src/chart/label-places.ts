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

/** Where a label stands by its point. */
export type LabelPlace = (typeof PLACES)[number];

/**
 * A place by its point for each label, one after the other, where it covers the fewest points and
 * labels that are placed already.
 *
 * @param size - about the pixels that the plot takes.
 * @internal
 */
export function placeLabels(
  points: { readonly x: readonly number[]; readonly y: readonly number[] },
  texts: readonly string[],
  size: { readonly width: number; readonly height: number },
): readonly LabelPlace[] {
  const across = scaled(points.x, size.width);
  const down = scaled(points.y, size.height).map((y) => size.height - y);
  const taken: Area[] = across.map((x, i) => around(x, down[i], 12, 12));
  return texts.map((text, i) => {
    const areas = PLACES.map((place) => areaOf(place, across[i], down[i], text));
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

function scaled(values: readonly number[], pixels: number): readonly number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return values.map((value) => (high > low ? ((value - low) / (high - low)) * pixels : pixels / 2));
}
