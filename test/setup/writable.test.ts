import { readdir } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { checkWritable, refusal } from "../../jupyter/setup/install/writable.mjs";
import { scratchProject } from "./scratch.js";

const error = (code: string) => Object.assign(new Error("refused"), { code });

describe("checkWritable", () => {
  it("is content with a folder of one's own", async () => {
    const folders = await scratchProject();
    await expect(checkWritable(folders)).resolves.toBeUndefined();
    expect(await readdir(folders.state)).toEqual(["logs"]);
  });
});

describe("refusal", () => {
  it.each(["EROFS", "EACCES", "EPERM"])("%s: a read-only folder", (code) => {
    expect(refusal("/cd", error(code))).toMatchObject({
      message: "The folder /cd is read-only: set-up keeps everything it needs inside it.",
      remedy: "Copy the folder to a place of your own (say, your home folder) and start it there.",
    });
  });

  it.each(["ENOSPC", "EDQUOT"])("%s: a full disk", (code) => {
    expect(refusal("/p", error(code))).toMatchObject({
      message: "There is no space left on the disk that holds /p.",
      remedy: "Free about 1 GB and run the command again.",
    });
  });

  it("leaves anything else as it is", () => {
    const strange = error("EIO");
    expect(refusal("/p", strange)).toBe(strange);
    expect(refusal("/p", undefined)).toBe(undefined);
  });
});
