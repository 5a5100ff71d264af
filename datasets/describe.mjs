/**
 * Writes what a machine knows better into every datapackage.json: the size and the SHA-256 of each
 * table. People write the rest.
 *
 *     node datasets/describe.mjs           brings bytes and hash up to date
 *     node datasets/describe.mjs --check   changes nothing; fails if one is out of date
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const here = new URL(".", import.meta.url);
const check = process.argv.includes("--check");

for (const entry of readdirSync(here, { withFileTypes: true })) {
  if (!entry.isDirectory()) continue;
  const folder = new URL(`${entry.name}/`, here);
  const file = new URL("datapackage.json", folder);
  const before = readFileSync(file, "utf8");
  const dataPackage = JSON.parse(before);
  for (const resource of dataPackage.resources) {
    const content = readFileSync(new URL(resource.path, folder));
    resource.bytes = content.byteLength;
    resource.hash = `sha256:${createHash("sha256").update(content).digest("hex")}`;
  }
  const after = `${JSON.stringify(dataPackage, null, 2)}\n`;
  if (after === before) continue;
  console.log(`${entry.name}: ${check ? "out of date" : "brought up to date"}`);
  if (check) process.exitCode = 1;
  else writeFileSync(file, after);
}
