import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { placeExtension } from "../../jupyter/setup/lab/place.mjs";
import { scratchFolder } from "./scratch.js";

const WHOLE = { name: "thing", jupyterlab: { _build: { load: "static/entry.js" } } };

/** A built extension with this manifest, and the folder that it is to be placed in. */
async function built(manifest: object | undefined): Promise<{ extension: string; lab: string }> {
  const folder = await scratchFolder();
  const extension = join(folder, "extension");
  await mkdir(join(extension, "static"), { recursive: true });
  await writeFile(join(extension, "static", "entry.js"), "new");
  if (manifest !== undefined) {
    await writeFile(join(extension, "package.json"), JSON.stringify(manifest));
  }
  return { extension, lab: join(folder, "labextensions") };
}

const entryIn = (lab: string) => readFile(join(lab, "thing", "static", "entry.js"), "utf8");

describe("placeExtension", () => {
  it("takes the place of what lay there", async () => {
    const { extension, lab } = await built(WHOLE);
    await mkdir(join(lab, "thing"), { recursive: true });
    await writeFile(join(lab, "thing", "old.js"), "");
    await placeExtension(lab, extension);
    expect(await entryIn(lab)).toBe("new");
    await expect(readFile(join(lab, "thing", "old.js"))).rejects.toMatchObject({ code: "ENOENT" });
  });

  it.each([
    ["no manifest yet", undefined],
    ["a manifest that names nothing to load", { name: "thing", jupyterlab: {} }],
    [
      "a manifest that names a script which isn't there",
      { name: "thing", jupyterlab: { _build: { load: "static/none.js" } } },
    ],
  ])("refuses one with %s, and leaves what lay there", async (_, manifest) => {
    const { extension, lab } = await built(manifest);
    await mkdir(join(lab, "thing", "static"), { recursive: true });
    await writeFile(join(lab, "thing", "static", "entry.js"), "old");
    await expect(placeExtension(lab, extension)).rejects.toMatchObject({
      message: "The extension that shows figures and tables in JupyterLab is only half built.",
      remedy: `Delete the folder ${extension} and run the command again: it is built anew.`,
    });
    expect(await entryIn(lab)).toBe("old");
  });
});
