import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/**
 * A hash of files: of their contents and of their paths below `root`.
 *
 * @param {string} root
 * @param {readonly string[]} paths - files and folders, taken with all that is in them; absent ones count as empty.
 * @returns {Promise<string>}
 */
export async function fingerprint(root, paths) {
  const hash = createHash("sha256");
  for (const file of (await Promise.all(paths.map(filesIn))).flat().sort()) {
    hash.update(relative(root, file).split(sep).join("/"));
    hash.update("\0");
    hash.update(await readFile(file));
    hash.update("\0");
  }
  return hash.digest("hex");
}

/**
 * @param {string} path
 * @returns {Promise<string[]>}
 */
async function filesIn(path) {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    const inner = entries
      .filter((entry) => entry.name !== "node_modules")
      .map((entry) => (entry.isDirectory() ? filesIn(join(path, entry.name)) : [join(path, entry.name)]));
    return (await Promise.all(inner)).flat();
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === "ENOTDIR") return [path];
    if (code === "ENOENT") return [];
    throw error;
  }
}
