import { join } from "node:path";
import vm from "node:vm";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import type * as pure from "../../src/pure.js";
import { root } from "./sources.js";

async function bundle(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [join(root, entry)],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "door",
    platform: "browser",
    logLevel: "silent",
  });
  return result.outputFiles[0].text;
}

/** Runs a script where there is nothing of Node: no process, no require, no Buffer. */
function inBrowser(code: string): typeof pure {
  const page = vm.createContext({ atob, console });
  return vm.runInContext(`${code}; door`, page) as typeof pure;
}

describe("the browser's door", () => {
  it("bundles for a browser without file, danfo or anything of Node, and computes there", async () => {
    const code = await bundle("src/pure.ts");
    expect(code).not.toMatch(/from\s*["']node:|require\(["']node:|danfojs/);
    const door = inBrowser(code);
    expect(door.herfindahl([50, 30, 20])).toBeCloseTo(0.38, 12);
    expect(door.tQuantile(0.975, 10)).toBeCloseTo(2.228139, 6);
    expect(door.inverse(Float64Array.of(4, 2, 1, 3), 2)[0]).toBeCloseTo(0.3, 12);
  });

  it("would notice: Node's door does not bundle for a browser", async () => {
    await expect(bundle("src/index.ts")).rejects.toThrow(/Could not resolve/);
  });
});
