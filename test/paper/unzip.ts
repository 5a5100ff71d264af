import { inflateRawSync } from "node:zlib";

/** The text of each file in an archive as Word and Excel make them, by its name. */
export function unzip(archive: Buffer): ReadonlyMap<string, string> {
  const end = archive.lastIndexOf(Buffer.from("504b0506", "hex"));
  const files = new Map<string, string>();
  let at = archive.readUInt32LE(end + 16);
  for (let n = archive.readUInt16LE(end + 10); n > 0; n--) {
    const [packed, name, extra, comment] = [20, 28, 30, 32].map((k, i) =>
      i === 0 ? archive.readUInt32LE(at + k) : archive.readUInt16LE(at + k),
    );
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const data = archive.subarray(start, start + packed);
    const content = archive.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data);
    files.set(archive.subarray(at + 46, at + 46 + name).toString(), content.toString("utf8"));
    at += 46 + name + extra + comment;
  }
  return files;
}
