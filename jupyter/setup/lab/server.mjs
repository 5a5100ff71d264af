import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdir, open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Problem } from "../command/problem.mjs";
import { lastLines } from "../install/installer-failure.mjs";
import { venvPython } from "../install/venv.mjs";
import { kernelName } from "../../kernel/kernelspec.mjs";
import { jupyterEnvironment } from "./environment.mjs";
import { knowsToken, requestShutdown } from "./requests.mjs";

/** @typedef {import("../folders.mjs").Folders} Folders */
/** @typedef {import("node:child_process").ChildProcess} ChildProcess */

/**
 * A JupyterLab that answers.
 *
 * @typedef {object} LabServer
 * @property {string} address - such as `http://127.0.0.1:8888`.
 * @property {string} token - what a browser has to show.
 * @property {Promise<unknown>} ended - settles when the server has ended, for whatever reason.
 * @property {() => Promise<void>} stop - ends it, and the kernels with it.
 */

/** How long JupyterLab may take to answer, and to end. */
const START_TIMEOUT = 60_000;
const STOP_TIMEOUT = 10_000;

/** After how long a kernel that nobody uses is ended, in seconds. */
const IDLE = 30 * 60;

/**
 * Starts JupyterLab on 127.0.0.1 and waits until it answers.
 *
 * @param {Folders} folders
 * @param {object} options
 * @param {number} options.port
 * @param {NodeJS.ProcessEnv} [options.extra] - environment variables for it beside the user's own.
 * @returns {Promise<LabServer>}
 * @throws {Problem} If it ends or doesn't answer.
 */
export async function startServer(folders, { port, extra = {} }) {
  const token = randomBytes(24).toString("hex");
  const address = `http://127.0.0.1:${port}`;
  const log = join(folders.logs, "jupyterlab.log");
  const env = {
    ...jupyterEnvironment(folders, process.env),
    ...extra,
    JUPYTER_TOKEN: token,
  };
  const child = await launch(folders, { port, log, env });
  const ended = once(child, "exit").catch(() => undefined);
  await answering(child, { address, token }, log);
  return { address, token, ended, stop: () => stop(child, ended, address, token) };
}

/**
 * @param {Folders} folders
 * @param {{ port: number, log: string, env: NodeJS.ProcessEnv }} options
 */
async function launch(folders, { port, log, env }) {
  await mkdir(folders.logs, { recursive: true });
  const output = await open(log, "w");
  // A process group of its own, so that Ctrl-C reaches us only and we can end it in good order;
  // on Windows that would open a window.
  const child = spawn(venvPython(folders.venv), labArguments(folders, port), {
    cwd: folders.root,
    env,
    stdio: ["ignore", output.fd, output.fd],
    detached: process.platform !== "win32",
    windowsHide: true,
  });
  await output.close();
  return child;
}

/**
 * @param {Folders} folders
 * @param {number} port
 * @returns {string[]}
 */
export function labArguments({ root, notebooks }, port) {
  return [
    ...["-m", "jupyterlab", "--no-browser"],
    ...["--ServerApp.ip=127.0.0.1", `--ServerApp.port=${port}`, "--ServerApp.port_retries=0"],
    ...[`--ServerApp.root_dir=${root}`, `--ContentsManager.preferred_dir=${notebooks}`],
    "--KernelSpecManager.ensure_native_kernel=False",
    `--KernelSpecManager.allowed_kernelspecs=${kernelName}`,
    `--MultiKernelManager.default_kernel_name=${kernelName}`,
    // A kernel whose tab was closed and that computes nothing: a class's worth of them fills the memory. One that
    // computes, or whose notebook is open, is let be.
    ...[`--MappingKernelManager.cull_idle_timeout=${IDLE}`, "--MappingKernelManager.cull_interval=60"],
    ...["--MappingKernelManager.cull_busy=False", "--MappingKernelManager.cull_connected=False"],
    "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    "--LabApp.news_url=None",
    "--LabApp.extension_manager=readonly",
    // Jupyter refuses to run as root unless told so; in a container there may be nobody else.
    ...(process.getuid?.() === 0 ? ["--allow-root"] : []),
  ];
}

/**
 * Waits until it answers to its token: another one may have taken the port since it was chosen.
 *
 * @param {ChildProcess} child
 * @param {{ address: string, token: string }} server
 * @param {string} log
 */
async function answering(child, { address, token }, log) {
  for (const start = performance.now(); performance.now() - start < START_TIMEOUT; await delay(50)) {
    if (child.exitCode !== null || child.pid === undefined) break;
    if (await knowsToken(address, token)) return;
  }
  child.kill();
  const said = await readFile(log, "utf8");
  throw new Problem(
    "JupyterLab did not start.",
    `${lastLines(said, 12)}\n\nAll that it said is in ${log}\nIf it looks broken, delete the folder .venv and run the command again.`,
  );
}

/**
 * @param {ChildProcess} child
 * @param {Promise<unknown>} ended
 * @param {string} address
 * @param {string} token
 */
async function stop(child, ended, address, token) {
  await requestShutdown(address, token);
  const late = setTimeout(() => child.kill("SIGKILL"), STOP_TIMEOUT);
  await ended;
  clearTimeout(late);
}
