import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, test } from "vitest";

const folder = new URL("../../jupyter/kernel/cells/", import.meta.url);
const files = readdirSync(folder);

test("what runs cells imports nothing but itself, so that a page in a browser can run them too", () => {
  const imports = files.flatMap((file) =>
    [...readFileSync(new URL(file, folder), "utf8").matchAll(/^import (type )?.*from "(.+)";$/gm)].map(
      ([, type = "", module]) => `${type}${module}`,
    ),
  );
  const others = imports.filter((module) => !/^(type )?\.\/[\w-]+\.js$/.test(module));
  expect(new Set(others)).toEqual(new Set(["type typescript"]));
});

test("a browser's bundle of it needs nothing", async () => {
  const entryPoints = files.map((file) => fileURLToPath(new URL(file, folder)));
  const { errors, warnings } = await build({
    entryPoints,
    bundle: true,
    write: false,
    outdir: "out",
    platform: "browser",
  });
  expect([...errors, ...warnings]).toEqual([]);
});
