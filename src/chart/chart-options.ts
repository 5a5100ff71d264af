import {
  InputError,
  isCalled,
  type Label,
  type Language,
  type Name,
  nameText,
} from "../base/index.js";

/** What every chart takes. */
export interface ChartOptions {
  /** What the chart shows; best the sentence that it proves. Each chart has a plain one. */
  readonly title?: Label | undefined;
  /** Where the numbers are from; a line at the bottom. */
  readonly source?: Label | undefined;
  /** The language of all texts; `"both"` by default, Chinese first. */
  readonly language?: Language | undefined;
  /** What the chart says, for those who can't see it; each chart has its own. */
  readonly alt?: Label | undefined;
  /** What the numbers are: the title of their axis. */
  readonly label?: Label | undefined;
  /** What the numbers are measured in. */
  readonly unit?: Label | undefined;
  /** How many decimals are shown; by default as many as the numbers need. */
  readonly decimals?: number | undefined;
  /** Pixels; by default what the contents need. */
  readonly height?: number | undefined;
  /** Pixels; 960 by default. */
  readonly width?: number | undefined;
}

/** A line that values are compared with: a threshold, an average, an observation. */
export interface Reference {
  readonly at: number;
  readonly label?: Label | undefined;
}

/**
 * Which names are highlighted.
 *
 * @throws {InputError} If a text answers to none of them.
 * @internal
 */
export function highlighted(
  where: string,
  names: readonly Name[],
  highlight: string | readonly string[] | undefined,
): readonly boolean[] {
  const texts = typeof highlight === "string" ? [highlight] : (highlight ?? []);
  for (const text of texts) {
    if (names.some((name) => isCalled(name, text))) continue;
    const known = names.slice(0, 6).map((name) => nameText(name));
    const words = `be names of the chart (${known.join(", ")}${names.length > 6 ? ", …" : ""})`;
    throw new InputError(where, "highlight", words, text);
  }
  return names.map((name) => texts.some((text) => isCalled(name, text)));
}

/** @internal */
export function checkLengths(where: string, argument: string, wanted: number, got: number): void {
  if (got === wanted) return;
  throw new InputError(where, argument, `hold ${wanted} entries, one a name`, got);
}
