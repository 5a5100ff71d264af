import { InputError, say } from "../../base/index.js";

/** How large the parts of a workbook may be together when they are unpacked: four times the largest yearbook's. */
const LARGEST = 1_000_000_000;

/** And one of them, a sheet: what is longer is no text in JavaScript, and the library leaves the sheet out in silence. */
const LARGEST_PART = 500_000_000;

/**
 * Refuses an archive that says of itself that it is far larger than a workbook, before anything is unpacked.
 *
 * @throws {InputError}
 * @internal
 */
export function checkUnpacked(where: string, bytes: Uint8Array, shown: unknown): void {
  const sizes = unpackedSizes(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const [size, part] = [sizes.reduce((sum, each) => sum + each, 0), Math.max(0, ...sizes)];
  if (size <= LARGEST && part <= LARGEST_PART) return;
  const holes = { most: LARGEST / 1e6, part: LARGEST_PART / 1e6, size: Math.round(size / 1e6) };
  const words = say(
    "是展开后不超过 {most} MB、每张工作表不超过 {part} MB 的工作簿（它展开后有 {size} MB）；请把表存成 CSV 再读",
    "be a workbook of at most {most} MB when it is unpacked, and {part} MB a sheet (it has {size} MB); save the sheet as CSV and read that",
    holes,
  );
  throw new InputError(where, "file", words, shown);
}

/** Those of the entries of a zip archive's directory, which stands at its end. */
function unpackedSizes(view: DataView): readonly number[] {
  const sizes: number[] = [];
  for (let at = directoryOf(view); at + 46 <= view.byteLength && view.getUint32(at, true) === ENTRY; ) {
    sizes.push(view.getUint32(at + 24, true));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return sizes;
}

const ENTRY = 0x02014b50;
const END = 0x06054b50;

function directoryOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END) return view.getUint32(at + 16, true);
  }
  return view.byteLength;
}
