import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXPLORABLE_MIME, PLOTLY_MIME, STEPS_MIME, TABLE_MIME } from "../../src/display/index.js";
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
    expect(JSON.parse(shown)).toEqual({
      mimeTypes: [PLOTLY_MIME, TABLE_MIME, STEPS_MIME, EXPLORABLE_MIME],
      plugins: ["language", "folds", "book", "stale", "contents"].map((name) => `industrial-clusters-lab:${name}`),
    });
  });

  it("keeps Plotly in a file of its own, and everything in the folder", () => {
    const sizes = scripts().map((file) => statSync(join(built, "static", file)).size);
    const [plotly = 0, ...others] = sizes.sort((a, b) => b - a);
    expect(plotly).toBeGreaterThan(1e6);
    expect(others.reduce((a, b) => a + b)).toBeLessThan(300_000);
  });

  it("reads 65 kB at its start, the book's panel and switch included, and with an explorable no more than what that one needs", () => {
    const named = (name: string): string => scripts().find((file) => file.startsWith(`${name}.`)) ?? "";
    expect(weightOf(named("mime"), named("plugins"))).toBeLessThan(65_000);
    const names = [...readFileSync(join(root, "explore/index.ts"), "utf8").matchAll(/"\.\/views\/([\w-]+)\.js"/g)];
    expect(names.length).toBeGreaterThan(0);
    for (const [, name] of names) expect(weightOf(named("explore"), named(name)), name).toBeLessThan(96_000);
  });

  /** The bytes of scripts and of all that they import as they are read. */
  function weightOf(...files: readonly string[]): number {
    const read = new Set<string>(files);
    for (const file of read) {
      const text = readFileSync(join(built, "static", file), "utf8");
      for (const [, path = ""] of text.matchAll(/(?:from|import)"\.\/([^"]+)"/g)) read.add(path);
    }
    return [...read].reduce((sum, file) => sum + statSync(join(built, "static", file)).size, 0);
  }

  it("names its files anew when their content is another, so that no browser keeps an old one", () => {
    for (const file of scripts()) expect(file).toMatch(/^[\w.-]+\.[A-Z0-9]{8}\.js$/);
  });

  it("lists for Help → Licenses what it is made of", () => {
    const { packages } = read("static", "third-party-licenses.json");
    // Plotly, and what the explorables' own functions count with.
    const names = packages.map(({ name }: { name: string }) => name);
    expect(names).toEqual(["plotly.js-dist-min", "pure-rand", "simple-statistics"]);
    for (const each of packages) {
      expect(each.versionInfo).toMatch(/^\d+\.\d+\.\d+$/);
      expect(each.extractedText).toMatch(/Permission (is hereby granted|to use, copy, modify)/);
    }
  });
});
