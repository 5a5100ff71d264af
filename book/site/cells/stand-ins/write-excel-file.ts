/** `write-excel-file/node` without Node's buffers. */
import writeXlsxFile from "write-excel-file/browser";

export default (...sheets: Parameters<typeof writeXlsxFile>): { toBuffer(): Promise<Uint8Array> } => ({
  toBuffer: async () => new Uint8Array(await (await writeXlsxFile(...sheets).toBlob()).arrayBuffer()),
});
