import { readOptions } from "../command/options.mjs";
import { Problem } from "../command/problem.mjs";
import { Progress } from "../command/progress.mjs";
import { HERE } from "../folders.mjs";
import { alone } from "../install/lock.mjs";
import { compareExecuted, keepExecuted } from "../notebooks/executed.mjs";
import { execute } from "../notebooks/execute.mjs";
import { chooseNotebooks } from "../notebooks/names.mjs";
import { PYTHON_OPTION, setUp } from "./set-up.mjs";

const COMMAND = {
  usage: "npm run notebooks -- [options] [notebook...]",
  about: "Executes the notebooks, each from a fresh kernel, and writes them back with their outputs.",
  operands: "  notebook  only those whose names begin so, such as 04-2 or 04",
  options: {
    check: { help: "compare the outputs with the ones in the files, and write nothing" },
    ...PYTHON_OPTION,
  },
};

/**
 * `npm run notebooks`.
 *
 * @param {readonly string[]} args
 */
export async function command(args) {
  const typed = readOptions(COMMAND, args);
  if (typed === undefined) return;
  const names = await chooseNotebooks(HERE, typed.operands);
  await alone(HERE, "npm run notebooks", () => setUp(HERE, new Progress(), { python: typed.text("python") }));
  if (!(await execute(HERE, names))) {
    throw new Problem("A notebook does not run.", "Nothing was written. Mend the cell shown above.");
  }
  if (typed.on("check")) return report(await compareExecuted(HERE, names));
  await keepExecuted(HERE, names);
}

/** @param {readonly string[]} differences */
function report(differences) {
  if (differences.length === 0) return;
  throw new Problem(
    `${differences.length} outputs differ from the ones in the files:\n\n${differences.join("\n")}`,
    "If they are right now, write them: npm run notebooks",
  );
}
