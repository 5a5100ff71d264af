/** `npm run bench`: our functions beside R's and Python's, in one run. */

import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { findPeers, runProgram } from "./programs.mjs";
import { printRows } from "./rows.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const cases = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
  .map(({ name }) => name);

const usage = `Usage: npm run bench -- [options] [case...]

Times our functions beside R's and Python's on the same input.

  case        ${cases.join(", ")}; all by default

  --repeat N  how often each program computes; 5 by default
  --help      print this and stop`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { repeat: { type: "string", default: "5" }, help: { type: "boolean" } },
});
const unknown = positionals.filter((name) => !cases.includes(name));
const repeat = Number(values.repeat);

if (values.help) {
  console.log(usage);
} else if (!existsSync(join(here, "../dist/package/index.js"))) {
  console.error("The package is not built yet. Run `npm start` (or `npm test`) once, then again.");
  process.exitCode = 1;
} else if (unknown.length > 0 || !Number.isInteger(repeat) || repeat < 1) {
  console.error(unknown.length > 0 ? `No such case: ${unknown.join(", ")}` : "--repeat is 1 or more");
  console.error(usage);
  process.exitCode = 1;
} else {
  const peers = findPeers(here);
  for (const name of positionals.length > 0 ? positionals : cases) await bench(name, peers);
}

/**
 * @param {string} name
 * @param {import("./programs.mjs").Peers} peers
 */
async function bench(name, peers) {
  const folder = join(here, name);
  const data = mkdtempSync(join(tmpdir(), `bench-${name}-`));
  try {
    const input = await import(pathToFileURL(join(folder, "input.mjs")).href);
    const { title, write, tolerance = 1e-8 } = input;
    console.log(`\n${title}`);
    for (const variant of write(data)) {
      const programs = readdirSync(folder)
        .filter((file) => file !== "input.mjs")
        .sort();
      const rows = programs.map((file) => runProgram(peers, join(folder, file), [join(data, variant), values.repeat]));
      printRows(variant, rows, tolerance);
    }
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}
