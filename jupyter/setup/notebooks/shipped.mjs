import { cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { run } from "../install/run.mjs";

/** @typedef {import("../folders.mjs").Folders} Folders */

/**
 * Keeps the notebooks' text as it came, for JupyterLab to take one back to: that of the commit in a git checkout; else
 * what lies there at the first start of a version.
 *
 * @param {Folders} folders
 */
export async function keepShipped(folders) {
  const { root, shipped, notebooks } = folders;
  const commit = await git(root, ["rev-parse", "--verify", "HEAD:notebooks"]);
  const from = commit ?? `version ${JSON.parse(await readFile(join(root, "package.json"), "utf8")).version}`;
  const record = join(shipped, ".from");
  if ((await readFile(record, "utf8").catch(() => undefined)) === from) return;
  await rm(shipped, { recursive: true, force: true });
  await mkdir(dirname(shipped), { recursive: true });
  if (commit === undefined || !(await checkOut(folders, commit))) await cp(notebooks, shipped, { recursive: true });
  await writeFile(record, from);
}

/**
 * Writes what git keeps of a folder, without touching what it thinks of the files there.
 *
 * @param {Folders} folders
 * @param {string} tree - of the notebooks.
 * @returns {Promise<boolean>} whether it could.
 */
async function checkOut({ root, state, shipped }, tree) {
  const place = `${shipped}.new`;
  const index = join(state, "shipped.index");
  await rm(place, { recursive: true, force: true });
  await mkdir(place, { recursive: true });
  await mkdir(state, { recursive: true });
  const env = { ...process.env, GIT_INDEX_FILE: index };
  const read = await git(root, ["read-tree", tree], env);
  const written = read !== undefined && (await git(root, ["checkout-index", "--all", `--prefix=${place}/`], env));
  await rm(index, { force: true });
  if (written === undefined || written === false) return false;
  await rename(place, shipped);
  return true;
}

/**
 * What git says, if there is a git and it has an answer.
 *
 * @param {string} cwd
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
async function git(cwd, args, env = process.env) {
  const { code, output } = await run({ file: "git", args }, { cwd, env, timeout: 30_000 });
  return code === 0 ? output.trim() : undefined;
}
