/**
 * Writes what a machine knows better into every datapackage.json: the size and the SHA-256 of each
 * table. People write the rest. And the names of all tables, so that an editor can offer them.
 *
 *     node datasets/describe.mjs           brings bytes, hashes and names up to date
 *     node datasets/describe.mjs --check   changes nothing; fails if one is out of date
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";

const here = new URL(".", import.meta.url);
const check = process.argv.includes("--check");

/** @type {string[]} */
const names = [];

for (const entry of readdirSync(here, { withFileTypes: true })) {
  if (!entry.isDirectory()) continue;
  const folder = new URL(`${entry.name}/`, here);
  const file = new URL("datapackage.json", folder);
  if (!existsSync(file)) continue; // The templates are no dataset.
  const dataPackage = JSON.parse(readFileSync(file, "utf8"));
  for (const resource of dataPackage.resources) {
    const content = readFileSync(new URL(resource.path, folder));
    resource.bytes = content.byteLength;
    resource.hash = `sha256:${createHash("sha256").update(content).digest("hex")}`;
    names.push(resource.name === entry.name ? entry.name : `${entry.name}/${resource.name}`);
  }
  bringUpToDate(entry.name, file, `${JSON.stringify(dataPackage, null, 2)}\n`);
}

bringUpToDate(
  "names",
  new URL("../src/frame/dataset-names.ts", here),
  `/** The names of the tables that come with the package; written by datasets/describe.mjs. */
export type DatasetName =
${names.sort().map((name) => `  | ${JSON.stringify(name)}`).join("\n")};
`,
);

/**
 * @param {string} name - what is said of it.
 * @param {URL} file
 * @param {string} content
 */
function bringUpToDate(name, file, content) {
  if (existsSync(file) && readFileSync(file, "utf8") === content) return;
  console.log(`${name}: ${check ? "out of date" : "brought up to date"}`);
  if (check) process.exitCode = 1;
  else writeFileSync(file, content);
}
