import { execFileSync } from "node:child_process";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { foldersIn } from "../../jupyter/setup/folders.mjs";
import { copyNotebooks } from "../../jupyter/setup/notebooks/copies.mjs";
import { keepShipped } from "../../jupyter/setup/notebooks/shipped.mjs";
import { scratchFolder } from "./scratch.js";

/** A project with two notebooks. */
async function project(): Promise<ReturnType<typeof foldersIn>> {
  const folders = foldersIn(await scratchFolder());
  await mkdir(folders.notebooks, { recursive: true });
  await writeFile(join(folders.root, "package.json"), JSON.stringify({ version: "1.0.0" }));
  await writeFile(join(folders.notebooks, "01-a.ipynb"), "as it came");
  await writeFile(join(folders.notebooks, "02-b.ipynb"), "as it came");
  return folders;
}

describe("copies of the notebooks", () => {
  it("are made once; one that is there is somebody's work, and stays", async () => {
    const folders = await project();
    expect(await copyNotebooks(folders)).toEqual({ made: 2, kept: 0 });
    await writeFile(join(folders.copies, "01-a.ipynb"), "my answer");
    await writeFile(join(folders.notebooks, "03-c.ipynb"), "new");
    expect(await copyNotebooks(folders)).toEqual({ made: 1, kept: 2 });
    expect(await readFile(join(folders.copies, "01-a.ipynb"), "utf8")).toBe("my answer");
    expect(await readFile(join(folders.notebooks, "01-a.ipynb"), "utf8")).toBe("as it came");
  });
});

describe("the notebooks as they came", () => {
  const shipped = ({ shipped: folder }: { shipped: string }) => readFile(join(folder, "01-a.ipynb"), "utf8");

  it("are those of the commit in a git checkout, whatever has been written since, and git sees no change", async () => {
    const folders = await project();
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=n", "-c", "user.email=e@e", ...args], { cwd: folders.root, stdio: "pipe" });
    git("init", "-q");
    git("add", "notebooks");
    git("commit", "-qm", "first");
    await writeFile(join(folders.notebooks, "01-a.ipynb"), "my answer");
    const before = String(git("status", "--porcelain", "notebooks"));
    await keepShipped(folders);
    expect(await shipped(folders)).toBe("as it came");
    expect((await readdir(folders.shipped)).sort()).toEqual([".from", "01-a.ipynb", "02-b.ipynb"]);
    expect(String(git("status", "--porcelain", "notebooks"))).toBe(before);
    git("commit", "-qam", "a new edition");
    await keepShipped(folders);
    expect(await shipped(folders)).toBe("my answer");
  });

  it("are those of the first start without git, until there is another version", async () => {
    const folders = await project();
    await keepShipped(folders);
    await writeFile(join(folders.notebooks, "01-a.ipynb"), "my answer");
    await keepShipped(folders);
    expect(await shipped(folders)).toBe("as it came");
    await writeFile(join(folders.root, "package.json"), JSON.stringify({ version: "1.1.0" }));
    await keepShipped(folders);
    expect(await shipped(folders)).toBe("my answer");
  });
});
