#!/usr/bin/env node
/**
 * The kernel: `node main.js <connection-file>`.
 *
 * The protocol starts first and in a thread of its own, so that Jupyter is answered while TypeScript
 * is still loading, and for as long as a cell computes.
 */

import { MessageChannel, Worker } from "node:worker_threads";
import { createGuard } from "./compiler-guard.js";
import type { WorkerStart } from "./exchange.js";
import { readVersions } from "./install.js";

const USAGE = `Usage: node main.js <connection-file>

A Jupyter kernel for TypeScript. Jupyter starts it with the path of a connection file (ports and key);
see https://jupyter-client.readthedocs.io/en/stable/kernels.html#connection-files

  --help     show this
  --version  show the versions of kernel and TypeScript`;

async function main(argument: string | undefined): Promise<void> {
  if (argument === undefined || argument === "--help") {
    console.log(USAGE);
    process.exitCode = argument === undefined ? 2 : 0;
    return;
  }
  const versions = readVersions();
  if (argument === "--version") {
    console.log(`industrial-clusters ${versions.kernel}, TypeScript ${versions.typescript}`);
    return;
  }
  await start(argument, versions);
}

async function start(connectionFile: string, versions: WorkerStart["versions"]): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const guard = createGuard();
  const workerData: WorkerStart = {
    connectionFile,
    port: port2,
    guard,
    versions,
  };
  const worker = new Worker(new URL("./protocol/worker.js", import.meta.url), {
    workerData,
    transferList: [port2],
  });
  worker.on("error", fail);
  const { startExecution } = await import("./execution/start.js");
  startExecution(port1, guard);
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

main(process.argv[2]).catch(fail);
