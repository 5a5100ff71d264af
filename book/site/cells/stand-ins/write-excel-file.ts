/** `write-excel-file/node` without Node's buffers. */
import writeXlsxFile from "write-excel-file/browser";

/** What Safari makes of a Blob can't be read again where cells run, if the page comes from a disk: what goes in is kept. */
class KeptBlob extends Blob {
  readonly #parts: readonly unknown[];

  constructor(...[parts, options]: ConstructorParameters<typeof Blob>) {
    super(parts, options);
    this.#parts = [...(parts ?? [])];
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    const [part, ...others] = this.#parts;
    return part instanceof ArrayBuffer && others.length === 0 ? Promise.resolve(part.slice(0)) : super.arrayBuffer();
  }
}
globalThis.Blob = KeptBlob;

export default (...sheets: Parameters<typeof writeXlsxFile>): { toBuffer(): Promise<Uint8Array> } => ({
  toBuffer: async () => new Uint8Array(await (await writeXlsxFile(...sheets).toBlob()).arrayBuffer()),
});
