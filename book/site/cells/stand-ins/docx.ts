/** `docx` without Node's buffers. */
import * as word from "docx-of-the-page";

export * from "docx-of-the-page";
export const Packer = {
  toBuffer: async (file: word.Document): Promise<Uint8Array> => new Uint8Array(await word.Packer.toArrayBuffer(file)),
};
