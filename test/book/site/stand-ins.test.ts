import { afterEach, expect, it, vi } from "vitest";
import write from "../../../book/site/cells/stand-ins/write-excel-file.js";

afterEach(() => vi.restoreAllMocks());

it("a workbook is written where no Blob can be read, as in Safari's Workers of a page from a disk", async () => {
  const unread = Object.getPrototypeOf(Blob.prototype);
  vi.spyOn(unread, "arrayBuffer").mockRejectedValue(new Error("The I/O read operation failed."));
  await expect(new Blob(["a", "b"]).arrayBuffer()).rejects.toThrow("I/O");
  const bytes = await write([{ data: [[{ value: 1 }]] }]).toBuffer();
  expect(new TextDecoder("latin1").decode(bytes.subarray(0, 2))).toBe("PK");
});
