import { basename } from "node:path";
import { readOptions } from "../command/options.mjs";
import { Problem } from "../command/problem.mjs";
import { Progress } from "../command/progress.mjs";
import { HERE } from "../folders.mjs";
import { alone } from "../install/lock.mjs";
import { openPage, pageAddress } from "../lab/page.mjs";
import { watchNpm } from "../lab/parent.mjs";
import { choosePort, readPort } from "../lab/port.mjs";
import { endRunning, findRunning } from "../lab/running.mjs";
import { startServer } from "../lab/server.mjs";
import { readLanguage, writeSettings } from "../lab/settings.mjs";
import { copyNotebooks } from "../notebooks/copies.mjs";
import { chooseNotebook } from "../notebooks/names.mjs";
import { keepShipped } from "../notebooks/shipped.mjs";
import { PYTHON_OPTION, setUp } from "./set-up.mjs";

/** @typedef {import("../folders.mjs").Folders} Folders */
/** @typedef {import("../lab/server.mjs").LabServer} LabServer */

const COMMAND = {
  usage: "npm start -- [options] [notebook]",
  about: [
    "Installs what is missing into this folder, then opens JupyterLab on the notebooks.",
    "The first start needs the network, later ones don't.",
  ].join("\n"),
  operands: "  notebook  the one to open, by the beginning of its name, such as 04-2",
  options: {
    port: { value: "N", help: "the port for JupyterLab; by default the first free one from 8888" },
    copy: { help: "work on copies of the notebooks, in copies/; those that are there are kept" },
    stop: { help: "end the JupyterLab that runs in this folder, and its kernels; start none" },
    "no-browser": { help: "print the address, open no browser" },
    language: { value: "en|zh", help: "the language of the menus; by default the system's" },
    ...PYTHON_OPTION,
  },
};

/**
 * `npm start`: sets up, starts JupyterLab, opens the browser, and stays until JupyterLab ends.
 *
 * @param {readonly string[]} args
 */
export async function command(args) {
  const typed = readOptions(COMMAND, args);
  if (typed === undefined) return;
  if (typed.on("stop")) return stop();
  const request = await readRequest(typed);
  const folders = request.copy ? { ...HERE, notebooks: HERE.copies } : HERE;
  const running = await findRunning(HERE);
  if (running !== undefined) {
    if (request.copy) await makeCopies();
    process.stdout.write("JupyterLab is running in this folder already. To end it: npm start -- --stop\n");
    return show(running, folders, request);
  }
  // Before an installation of minutes rather than after it.
  await choosePort(request.port);
  const server = await alone(HERE, "npm start", () => startLab(folders, request));
  await show(server, folders, request);
  process.stdout.write("Ctrl-C ends JupyterLab and its kernels.\n");
  await untilEnded(server);
}

/** Ends a JupyterLab whose `npm start` is gone, or sits in a window that nobody finds. */
async function stop() {
  const running = await findRunning(HERE);
  if (running === undefined) {
    process.stdout.write("No JupyterLab runs in this folder.\n");
    return;
  }
  if (!(await endRunning(running))) {
    throw new Problem(
      `JupyterLab at ${running.address} (process ${running.pid}) does not end.`,
      process.platform === "win32"
        ? `End it by: taskkill /pid ${running.pid} /t /f`
        : `End it by: kill -9 ${running.pid}`,
    );
  }
  process.stdout.write("JupyterLab and its kernels have ended.\n");
}

/**
 * What the user wants.
 *
 * @typedef {Awaited<ReturnType<typeof readRequest>>} Request
 */

/** @param {import("../command/options.mjs").Typed} typed */
async function readRequest({ text, on, operands: [beginning] }) {
  const port = text("port");
  return {
    port: port === undefined ? undefined : readPort(port),
    copy: on("copy"),
    browser: !on("no-browser"),
    language: readLanguage(text("language")),
    python: text("python"),
    notebook: beginning === undefined ? undefined : await chooseNotebook(HERE, beginning),
  };
}

async function makeCopies() {
  const { made, kept } = await copyNotebooks(HERE);
  process.stdout.write(`Copies of the notebooks: ${HERE.copies} (${made} made, ${kept} kept as they are)\n`);
}

/**
 * @param {Folders} folders
 * @param {Request} request
 * @returns {Promise<LabServer>}
 */
async function startLab(folders, { port: asked, language, python, copy }) {
  const progress = new Progress();
  await setUp(HERE, progress, { python });
  await keepShipped(HERE);
  if (copy) await makeCopies();
  await writeSettings(folders, language);
  return progress.step(
    "Start",
    async () => startServer(folders, { port: await choosePort(asked) }),
    ({ address }) => `JupyterLab answers at ${address}`,
  );
}

/**
 * @param {{ address: string, token: string }} server
 * @param {Folders} folders
 * @param {Request} request
 */
async function show(server, { notebooks }, { notebook, browser }) {
  const url = pageAddress(server, notebook, basename(notebooks));
  process.stdout.write(`\n  ${url}\n\n`);
  if (browser) await openPage(HERE, url);
}

/**
 * Stays until JupyterLab ends by itself, or we are told to end it, or npm is ended.
 *
 * @param {LabServer} server
 */
async function untilEnded(server) {
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.once(signal, () => void server.stop());
  }
  watchNpm(() => void server.stop());
  await server.ended;
  process.stdout.write("\nJupyterLab has ended.\n");
}
