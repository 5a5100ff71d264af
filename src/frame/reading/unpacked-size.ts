import { InputError, say } from "../../base/index.js";

/** How large the parts of a workbook may be together when they are unpacked: four times the largest yearbook's. */
const LARGEST = 1_000_000_000;

/**
 * Refuses an archive that says of itself that it is far larger than a workbook, before anything is unpacked.
 *
 * @throws {InputError}
 * @internal
 */
export function checkUnpacked(where: string, bytes: Uint8Array, shown: unknown): void {
  const size = unpackedSize(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (size <= LARGEST) return;
  const words = say(
    "是展开后不超过 {most} MB 的工作簿（它展开后有 {size} MB）",
    "be a workbook of at most {most} MB when it is unpacked (it has {size} MB)",
    { most: LARGEST / 1e6, size: Math.round(size / 1e6) },
  );
  throw new InputError(where, "file", words, shown);
}

/** The sum over the entries of a zip archive's directory, which stands at its end. */
function unpackedSize(view: DataView): number {
  let size = 0;
  for (let at = directoryOf(view); at + 46 <= view.byteLength && view.getUint32(at, true) === ENTRY; ) {
    size += view.getUint32(at + 24, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return size;
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
