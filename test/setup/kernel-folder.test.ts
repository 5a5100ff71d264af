import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { kernelFolder, placeKernel, removeKernel, userDataFolder } from "../../jupyter/setup/lab/kernel-folder.mjs";
import { scratchFolder } from "./scratch.js";

describe("userDataFolder", () => {
  it.each([
    ["linux" as const, {}, join("/h", ".local", "share", "jupyter")],
    ["linux" as const, { XDG_DATA_HOME: "/x" }, join("/x", "jupyter")],
    ["darwin" as const, {}, join("/h", "Library", "Jupyter")],
    ["win32" as const, { APPDATA: "/r" }, join("/r", "jupyter")],
    ["win32" as const, {}, join("/h", "AppData", "Roaming", "jupyter")],
    ["linux" as const, { JUPYTER_DATA_DIR: "/own" }, "/own"],
  ])("on %s with %j is %s", (platform, env, folder) => {
    expect(userDataFolder(env, platform, "/h")).toBe(folder);
  });
});

describe("placeKernel", () => {
  it("names this Node and this copy's kernel by absolute paths", async () => {
    const data = await scratchFolder();
    await placeKernel(data, "/copy/dist");
    const spec = JSON.parse(await readFile(join(kernelFolder(data), "kernel.json"), "utf8"));
    expect(spec.argv).toContain(process.execPath);
    expect(spec.argv).toContain(join("/copy/dist", "kernel", "main.js"));
    expect(spec.argv.at(-1)).toBe("{connection_file}");
  });
});

describe("removeKernel", () => {
  it("takes away this copy's kernel only", async () => {
    const data = await scratchFolder();
    expect(await removeKernel(data, "/copy/dist")).toBe("absent");
    await placeKernel(data, "/copy/dist");
    expect(await removeKernel(data, "/other/dist")).toBe("another copy's");
    expect(await removeKernel(data, "/copy/dist")).toBe("removed");
    expect(await removeKernel(data, "/copy/dist")).toBe("absent");
  });
});
