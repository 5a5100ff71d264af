import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { root } from "../house/sources.js";

const built = join(root, "dist/extension");

beforeAll(() => {
  execFileSync(process.execPath, [join(root, "jupyter/extension/build.mjs")], { stdio: "pipe" });
}, 120_000);

describe("the built extension", () => {
  const read = () => JSON.parse(readFileSync(join(built, "package.json"), "utf8"));

  it("is one that JupyterLab 4 loads: an entry that exists, a mime renderer in it", () => {
    const { name, jupyterlab } = read();
    expect(name).toBe("industrial-clusters-lab");
    expect(jupyterlab._build.mimeExtension).toBe("./mimeExtension");
    const entry = readFileSync(join(built, jupyterlab._build.load), "utf8");
    expect(entry).toContain("_JUPYTERLAB");
    expect(entry).toContain("industrial-clusters-lab");
  });

  it("keeps Plotly in a file of its own, and everything in the folder", () => {
    const files = readdirSync(join(built, "static")).filter((file) => file.endsWith(".js"));
    const sizes = files.map((file) => statSync(join(built, "static", file)).size);
    const large = sizes.filter((size) => size > 1e6);
    expect(large.length).toBe(1);
    expect(sizes.reduce((a, b) => a + b) - large[0]).toBeLessThan(100_000);
  });

  it("knows the mime types that the package writes", async () => {
    const { PLOTLY_MIME, TABLE_MIME } = await import("../../src/display/index.js");
    const small = readdirSync(join(built, "static"))
      .map((file) => readFileSync(join(built, "static", file), "utf8"))
      .filter((text) => text.length < 1e6)
      .join("\n");
    expect(small).toContain(PLOTLY_MIME);
    expect(small).toContain(TABLE_MIME);
  });
});
