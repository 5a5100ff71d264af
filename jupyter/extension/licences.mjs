import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The licences of the packages in a bundle, in the form that JupyterLab shows them in (Help → Licenses).
 *
 * @param {readonly string[]} inputs - the files that went into it.
 */
export function licences(inputs) {
  const folders = inputs.flatMap((path) => /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  return { packages: [...new Set(folders)].sort().map(licence) };
}

/** @param {string} folder - a package's. */
function licence(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (file === undefined) throw new Error(`${name} comes without the text of its licence`);
  return {
    name,
    versionInfo: version,
    licenseId: license,
    extractedText: readFileSync(join(folder, file), "utf8"),
  };
}
