/** Inches in a metre. */
const INCHES = 1 / 0.0254;

/**
 * A PNG that says how large it is on paper: so many pixels an inch, 300 if journals ask.
 *
 * @see https://www.w3.org/TR/png-3/#11pHYs
 */
export function forPrint(png: Uint8Array, dpi: number): Uint8Array {
  // After the signature (8 bytes) and the header (25), before all else.
  const chunk = physicalSize(Math.round(dpi * INCHES));
  const made = new Uint8Array(png.length + chunk.length);
  made.set(png.subarray(0, 33));
  made.set(chunk, 33);
  made.set(png.subarray(33), 33 + chunk.length);
  return made;
}

function physicalSize(pixelsAMetre: number): Uint8Array {
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, 9);
  chunk.set([0x70, 0x48, 0x59, 0x73], 4);
  view.setUint32(8, pixelsAMetre);
  view.setUint32(12, pixelsAMetre);
  chunk[16] = 1;
  view.setUint32(17, checksum(chunk.subarray(4, 17)));
  return chunk;
}

/** CRC-32, as PNG has it. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
}
