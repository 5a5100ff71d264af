import { homedir } from "node:os";
import { readOptions } from "../command/options.mjs";
import { Problem } from "../command/problem.mjs";
import { Progress } from "../command/progress.mjs";
import { HERE } from "../folders.mjs";
import { alone } from "../install/lock.mjs";
import { kernelFolder, placeKernel, removeKernel, userDataFolder } from "../lab/kernel-folder.mjs";
import { setUpKernel } from "./set-up.mjs";

const COMMAND = {
  usage: "npm run kernel:install, npm run kernel:uninstall",
  about: [
    "Registers our kernel for VS Code and for your own Jupyter, or takes it away again.",
    "It is one small file in Jupyter's data folder, and the only thing that is ever written",
    "outside this folder. It points into this folder: after moving it, install again.",
  ].join("\n"),
  operands: "  install | uninstall",
  options: {},
};

/**
 * `npm run kernel:install` and `npm run kernel:uninstall`.
 *
 * @param {readonly string[]} args
 */
export async function command(args) {
  const typed = readOptions(COMMAND, args);
  if (typed === undefined) return;
  const data = userDataFolder(process.env, process.platform, homedir());
  switch (typed.operands[0]) {
    case "install":
      return install(data);
    case "uninstall":
      return uninstall(data);
    default:
      throw new Problem("Say what to do with the kernel.", COMMAND.usage);
  }
}

/** @param {string} data */
async function install(data) {
  await alone(HERE, "npm run kernel:install", () => setUpKernel(HERE, new Progress()));
  await placeKernel(data, HERE.dist);
  process.stdout.write(`The kernel is registered in ${kernelFolder(data)}\n`);
}

/** @param {string} data */
async function uninstall(data) {
  const folder = kernelFolder(data);
  const outcome = {
    removed: `The kernel was taken away from ${folder}`,
    absent: `There is no kernel of ours in ${folder}`,
    "another copy's": `The kernel in ${folder} belongs to another copy of this project and was left`,
  };
  process.stdout.write(`${outcome[await removeKernel(data, HERE.dist)]}\n`);
}
