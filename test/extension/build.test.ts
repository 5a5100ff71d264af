import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PLOTLY_MIME, TABLE_MIME } from "../../src/display/index.js";
import { root } from "../house/sources.js";

/** A folder of its own: the one in `dist` may be in use. */
let built: string;

/** What a script of the project's prints. */
function run(script: string, ...args: string[]): string {
  return execFileSync(process.execPath, [join(root, script), ...args], {
    encoding: "utf8",
    stdio: "pipe",
  });
}

beforeAll(() => {
  built = mkdtempSync(join(tmpdir(), "集群 extension "));
  run("jupyter/extension/build.mjs", built);
}, 120_000);

afterAll(() => rmSync(built, { recursive: true, force: true }));

describe("the built extension", () => {
  const read = (...path: string[]) => JSON.parse(readFileSync(join(built, ...path), "utf8"));
  const scripts = () => readdirSync(join(built, "static")).filter((file) => file.endsWith(".js"));

  it("is one that JupyterLab 4 loads, and shows the mime types that the package writes", () => {
    const { name, jupyterlab } = read("package.json");
    expect(name).toBe("industrial-clusters-lab");
    expect(jupyterlab._build.mimeExtension).toBe("./mimeExtension");
    const shown = run("test/extension/load.mjs", built);
    expect(JSON.parse(shown)).toEqual([PLOTLY_MIME, TABLE_MIME]);
  });

  it("keeps Plotly in a file of its own, and everything in the folder", () => {
    const sizes = scripts().map((file) => statSync(join(built, "static", file)).size);
    const [plotly = 0, ...others] = sizes.sort((a, b) => b - a);
    expect(plotly).toBeGreaterThan(1e6);
    expect(others.reduce((a, b) => a + b)).toBeLessThan(20_000);
  });

  it("names its files anew when their content is another, so that no browser keeps an old one", () => {
    for (const file of scripts()) expect(file).toMatch(/^[\w.-]+\.[A-Z0-9]{8}\.js$/);
  });

  it("lists for Help → Licenses what it is made of", () => {
    const { packages } = read("static", "third-party-licenses.json");
    expect(packages).toEqual([
      {
        name: "plotly.js-dist-min",
        versionInfo: expect.stringMatching(/^\d+\.\d+\.\d+$/),
        licenseId: "MIT",
        extractedText: expect.stringContaining("Permission is hereby granted"),
      },
    ]);
  });
});
