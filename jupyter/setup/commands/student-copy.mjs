import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { readOptions } from "../command/options.mjs";
import { Problem } from "../command/problem.mjs";
import { HERE } from "../folders.mjs";
import { notebookNames } from "../notebooks/names.mjs";
import { filesRead, studentCopy } from "../notebooks/student-copy.mjs";

const COMMAND = {
  usage: "npm run student-copy -- FOLDER",
  about: [
    "Writes the notebooks as students get them, without solutions and with nothing run, and the files that they read.",
    "Inside this folder they run at once; elsewhere, after npm run kernel:install.",
  ].join("\n"),
  operands: "  FOLDER  where to; made if it isn't there, and must hold no notebook yet",
  options: {},
};

/**
 * `npm run student-copy`.
 *
 * @param {readonly string[]} args
 */
export async function command(args) {
  const typed = readOptions(COMMAND, args);
  if (typed === undefined) return;
  const [name, another] = typed.operands;
  if (name === undefined || another !== undefined) {
    throw new Problem("Name the one folder that the notebooks are to be written to.", COMMAND.usage);
  }
  const folder = resolve(process.env.INIT_CWD ?? process.cwd(), name);
  await refuseUnlessFree(folder);
  const names = await notebookNames(HERE);
  for (const each of names) {
    const notebook = JSON.parse(await readFile(join(HERE.notebooks, each), "utf8"));
    await writeFile(join(folder, each), `${JSON.stringify(studentCopy(notebook), null, 1)}\n`);
    for (const file of filesRead(notebook)) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await copyFile(join(HERE.root, file), join(folder, file));
    }
  }
  process.stdout.write(`${names.length} notebooks without solutions and outputs: ${folder}\n`);
}

/**
 * Somebody's answers may be in what lies there.
 *
 * @param {string} folder
 */
async function refuseUnlessFree(folder) {
  await mkdir(folder, { recursive: true });
  const there = (await readdir(folder)).filter((name) => name.endsWith(".ipynb"));
  if (there.length === 0) return;
  throw new Problem(
    `${folder} holds ${there.length} notebooks already, which may be somebody's work.`,
    "Name another folder, or move those away.",
  );
}
