import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { GlobalFonts } from "@napi-rs/canvas";

/** A font file that holds some characters, known to the canvas once it is needed. */
interface Slice {
  readonly family: string;
  readonly path: string;
  readonly ranges: readonly (readonly [number, number])[];
}

/** What is drawn when no slice has a character: whatever the machine offers. */
export const OTHERWISE = "sans-serif";

let slices: readonly Slice[] | undefined;
const families = new Map<number, string>();

/**
 * The family that a character is set in: Noto Sans SC, or Source Sans 3 (its Latin) for Greek and
 * accented letters. Both come in files of some characters each (OFL); a canvas doesn't look for a
 * character in another file of the same family, so every file is a family of its own here.
 */
export function familyFor(character: number): string {
  let family = families.get(character);
  if (family === undefined) {
    slices ??= readSlices();
    const slice = slices.find(({ ranges }) => has(ranges, character));
    if (slice !== undefined && !GlobalFonts.has(slice.family)) {
      GlobalFonts.registerFromPath(slice.path, slice.family);
    }
    family = slice?.family ?? OTHERWISE;
    families.set(character, family);
  }
  return family;
}

function readSlices(): readonly Slice[] {
  const chinese = slicesOf("@fontsource-variable/noto-sans-sc", "noto-sans-sc");
  const western = slicesOf("@fontsource-variable/source-sans-3", "source-sans-3");
  const ascii = chinese.filter(({ family }) => family.endsWith("sc latin"));
  const numbered = chinese.filter(({ family }) => /\d$/.test(family));
  return [...ascii.map((slice) => ({ ...slice, ranges: [[0x20, 0x7e]] as const })), ...numbered, ...western];
}

function slicesOf(name: string, font: string): readonly Slice[] {
  const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
  const listed: Record<string, string> = JSON.parse(readFileSync(join(folder, "unicode.json"), "utf8"));
  return Object.entries(listed).map(([key, ranges]) => {
    const slice = key.replace(/[[\]]/g, "");
    return {
      family: `${font} ${slice}`,
      path: join(folder, "files", `${font}-${slice}-wght-normal.woff2`),
      ranges: ranges.split(",").map(rangeOf),
    };
  });
}

function rangeOf(text: string): readonly [number, number] {
  const [first, last = first] = text.replace("U+", "").split("-");
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}

function has(ranges: Slice["ranges"], character: number): boolean {
  return ranges.some(([first, last]) => character >= first && character <= last);
}
