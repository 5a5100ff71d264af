import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { build } from "../../jupyter/setup/build/build.mjs";
import { scratchProject } from "./scratch.js";

const node = (code: string) => ({ file: process.execPath, args: ["-e", code] });
const copy = `fs.mkdirSync("dist/thing", { recursive: true }); fs.cpSync("source", "dist/thing/copy", { recursive: true })`;
const thing = (code: string) => ({ name: "thing", sources: ["source"], programs: [node(code)] });

async function project() {
  const folders = await scratchProject();
  await mkdir(join(folders.root, "source"));
  await writeFile(join(folders.root, "source", "a"), "1");
  return folders;
}

describe("build", () => {
  it("builds what changed: a content, a name, a product that is gone", async () => {
    const folders = await project();
    const source = join(folders.root, "source");
    const builds = () => build(folders, [thing(copy)]);
    expect(await builds()).toBe("built thing");
    expect(await builds()).toBe("as in the sources");
    await writeFile(join(source, "a"), "2");
    expect(await builds()).toBe("built thing");
    expect(await readFile(join(folders.dist, "thing", "copy", "a"), "utf8")).toBe("2");
    await writeFile(join(source, "b"), "");
    expect(await builds()).toBe("built thing");
    await rm(join(source, "b"));
    expect(await builds()).toBe("built thing");
    await rm(folders.dist, { recursive: true });
    expect(await builds()).toBe("built thing");
    expect(await builds()).toBe("as in the sources");
  });

  it("builds again what holds for something else by now", async () => {
    const folders = await project();
    let program = "node 20";
    const builds = () => build(folders, [{ ...thing(copy), holdsFor: () => program }]);
    expect(await builds()).toBe("built thing");
    expect(await builds()).toBe("as in the sources");
    program = "node 22";
    expect(await builds()).toBe("built thing");
  });

  it("shows what the builder said, and tries again the next time", async () => {
    const folders = await project();
    const failing = thing('console.log("a.ts(1,1): no"); process.exit(2)');
    const attempt = () => build(folders, [failing]);
    const problem = {
      message: "The thing could not be built from its sources.",
      remedy: expect.stringContaining("a.ts(1,1): no"),
    };
    await expect(attempt()).rejects.toMatchObject(problem);
    await expect(attempt()).rejects.toMatchObject(problem);
  });
});
