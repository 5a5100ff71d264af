import { join } from "node:path";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { root } from "./sources.js";

async function bundle(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [join(root, entry)],
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    logLevel: "silent",
  });
  return result.outputFiles[0].text;
}

describe("the browser's door", () => {
  it("bundles for a browser: no file, no danfo, nothing of Node", async () => {
    const code = await bundle("src/pure.ts");
    expect(code).not.toMatch(/from\s*["']node:|require\(["']node:|process\.env|danfo/);
  });

  it("would notice: Node's door does not bundle for a browser", async () => {
    await expect(bundle("src/index.ts")).rejects.toThrow(/Could not resolve "/);
  });
});
