#!/usr/bin/env node
/**
 * The kernel: `node main.js <connection-file>`.
 *
 * The protocol starts first and in a thread of its own, so that Jupyter is answered while TypeScript
 * is still loading, and for as long as a cell computes.
 */

import { writeSync } from "node:fs";
import { MessageChannel, Worker } from "node:worker_threads";
import { createGuard } from "./compiler-guard.js";
import { createClosed, leave } from "./end.js";
import type { WorkerStart } from "./exchange.js";
import { readVersions } from "./install.js";
import { answerNothing } from "./not-loaded.js";

const USAGE = `Usage: node main.js <connection-file>

A Jupyter kernel for TypeScript. Jupyter starts it with the path of a connection file (ports and key);
see https://jupyter-client.readthedocs.io/en/stable/kernels.html#connection-files

  --help     show this
  --version  show the versions of kernel and TypeScript`;

/** What the kernel says of itself where its own installation can't be read. */
const UNKNOWN: WorkerStart["versions"] = { kernel: "unknown", typescript: "unknown" };

// What an image is started with (start.sh) is not for what a cell starts.
process.execArgv = process.execArgv.filter((option, at, all) => ![option, all[at - 1]].includes("--snapshot-blob"));

async function main(argument: string | undefined): Promise<void> {
  if (argument === undefined || argument === "--help") {
    console.log(USAGE);
    process.exitCode = argument === undefined ? 2 : 0;
  } else if (argument === "--version") {
    const versions = readVersions();
    console.log(`industrial-clusters ${versions.kernel}, TypeScript ${versions.typescript}`);
  } else await start(argument);
}

/** Starts both threads. If ours can't load, the other one stands: so the notebook is told, and not only a log. */
async function start(connectionFile: string): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const [guard, closed] = [createGuard(), createClosed()];
  let versions = UNKNOWN;
  try {
    versions = readVersions();
    startProtocol({ connectionFile, port: port2, guard, closed, versions });
    const { startExecution } = await import("./execution/start.js");
    startExecution(port1, guard, closed);
  } catch (error) {
    if (versions === UNKNOWN) startProtocol({ connectionFile, port: port2, guard, closed, versions });
    answerNothing(port1, guard, error);
  }
}

function startProtocol(workerData: WorkerStart): void {
  const url = new URL("./protocol/worker.js", import.meta.url);
  new Worker(url, { workerData, transferList: [workerData.port] }).on("error", fail);
}

/** Without the protocol nobody can be told anything: it is said where Jupyter keeps its log. */
function fail(error: unknown): void {
  writeSync(process.stderr.fd, `${error instanceof Error ? error.message : String(error)}\n`);
  leave(1);
}

main(process.argv[2]).catch(fail);
