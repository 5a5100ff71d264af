import { HERE } from "../folders.mjs";
import { checkNode } from "../install/node-version.mjs";
import { refusal } from "../install/writable.mjs";
import { describeFailure } from "./problem.mjs";

/**
 * Runs a command to its end; a failure is described on standard error and makes the exit code 1.
 * The command is loaded only after Node's version has been found fit to read it.
 *
 * @param {() => Promise<{ command: (args: readonly string[]) => Promise<void> }>} load
 */
export async function main(load) {
  try {
    checkNode(process.versions.node);
    const { command } = await load();
    await command(process.argv.slice(2));
  } catch (failure) {
    // A disk can be full, and a folder read-only, at every step.
    process.stderr.write(describeFailure(refusal(HERE.root, failure)));
    process.exitCode = 1;
  }
}
