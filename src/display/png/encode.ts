import { crc32, deflateSync } from "node:zlib";

/** Enough for the areas and the edges of letters; with 256 a picture takes a tenth more bytes. */
const MOST_COLOURS = 96;

/** From how many pixels on a colour fills an area rather than an edge. */
const AREA = 1000;

/** Of zlib's nine: the ninth saves 8% of the bytes and takes seven times as long (22 and 157 ms a picture). */
const LEVEL = 6;

/**
 * Pixels as a PNG of few colours: a chart has no more, and takes a third of the bytes so. The
 * colours of areas stay as they are; shades at the edges of letters and within a colour bar take the
 * nearest.
 *
 * @param pixels - red, green, blue, alpha a pixel, opaque.
 * @param dpi - pixels an inch, by which a program knows how large to print it; not said by default.
 */
export function encodePng(pixels: Uint8Array, width: number, height: number, dpi?: number): Buffer {
  // Signed, for such numbers take no memory of their own in V8.
  const colours = new Int32Array(pixels.buffer, pixels.byteOffset, width * height);
  const palette = paletteOf(colours);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", header),
    ...(dpi === undefined ? [] : [chunk("pHYs", density(dpi))]),
    chunk("PLTE", Buffer.from(palette.flatMap(channels))),
    chunk("IDAT", deflateSync(rowsOf(colours, width, palette), { level: LEVEL })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The pixels a metre, across and down. */
function density(dpi: number): Buffer {
  const data = Buffer.alloc(9);
  const perMetre = Math.round(dpi / 0.0254);
  data.writeUInt32BE(perMetre, 0);
  data.writeUInt32BE(perMetre, 4);
  data[8] = 1;
  return data;
}

/** The picture's rows, each after a byte for its filter (none): of every pixel its place in the palette. */
function rowsOf(colours: Int32Array, width: number, palette: readonly number[]): Uint8Array {
  const places = new Map(palette.map((colour, i) => [colour, i]));
  const height = colours.length / width;
  const rows = new Uint8Array((width + 1) * height);
  let last = palette[0];
  let place = 0;
  for (let y = 0, at = 0, to = 1; y < height; y++, to++) {
    for (const end = at + width; at < end; at++, to++) {
      const colour = colours[at];
      if (colour !== last) {
        place = places.get(colour) ?? nearest(colour, palette).place;
        places.set(colour, place);
        last = colour;
      }
      rows[to] = place;
    }
  }
  return rows;
}

/** The colours of areas, then the most frequent that are far from these, then nearer ones. */
function paletteOf(colours: Int32Array): readonly number[] {
  const counted = byFrequency(colours);
  const ranked = counted.map(([colour]) => colour);
  const areas = counted.filter(([, count]) => count >= AREA).slice(0, MOST_COLOURS / 2);
  const chosen = new Set(areas.map(([colour]) => colour));
  for (const distance of [24, 8, 0]) {
    const palette = [...chosen];
    for (const colour of ranked) {
      if (palette.length === MOST_COLOURS) break;
      if (chosen.has(colour)) continue;
      if (distance > 0 && palette.length > 0 && nearest(colour, palette).distance < distance ** 2) {
        continue;
      }
      chosen.add(colour);
      palette.push(colour);
    }
  }
  return [...chosen];
}

function byFrequency(colours: Int32Array): readonly (readonly [number, number])[] {
  const counts = new Map<number, number>();
  let start = 0;
  for (let i = 1; i <= colours.length; i++) {
    if (i < colours.length && colours[i] === colours[start]) continue;
    counts.set(colours[start], (counts.get(colours[start]) ?? 0) + i - start);
    start = i;
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
}

function nearest(colour: number, palette: readonly number[]): { readonly place: number; readonly distance: number } {
  let place = 0;
  let distance = Number.POSITIVE_INFINITY;
  for (let i = 0; i < palette.length; i++) {
    const red = (colour & 255) - (palette[i] & 255);
    const green = ((colour >>> 8) & 255) - ((palette[i] >>> 8) & 255);
    const blue = ((colour >>> 16) & 255) - ((palette[i] >>> 16) & 255);
    const found = red * red + green * green + blue * blue;
    if (found < distance) [place, distance] = [i, found];
  }
  return { place, distance };
}

/** Red, green and blue of a pixel, which lie in memory from the lowest byte on. */
function channels(colour: number): readonly [number, number, number] {
  return [colour & 255, (colour >>> 8) & 255, (colour >>> 16) & 255];
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
