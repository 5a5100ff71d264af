/**
 * Child processes as a notebook needs them: what a child is let print (`stdio: "inherit"`) is shown, and one that a cell
 * waits for (`execSync`) can be interrupted.
 */

import { ChildProcess } from "node:child_process";
import { MessageChannel, type MessagePort, receiveMessageOnPort } from "node:worker_threads";
import type { AwaitedChild, ChildEnd, ChildStdio, StreamName, ToWorker } from "../exchange.js";
import type { Origin, Origins } from "./origins.js";

/** From now on children belong to the cell that starts them. */
export function adoptChildren(port: MessagePort, origins: Origins): void {
  adoptSpawned(origins);
  adoptAwaited(port, origins);
}

/** By descriptor: where a child prints that prints where its parent does. */
const STREAMS: readonly (StreamName | undefined)[] = [undefined, "stdout", "stderr"];

/** The stream of ours that an entry of the option `stdio` stands for, in its place `index`. */
function streamOf(entry: unknown, index: number): StreamName | undefined {
  if (entry === "inherit") return STREAMS[index];
  if (typeof entry === "number") return STREAMS[entry];
  const { fd } = (entry ?? {}) as { fd?: unknown };
  return typeof fd === "number" ? STREAMS[fd] : undefined;
}

/** What we know of Node's `ChildProcess.prototype`. */
interface Spawning {
  spawn(this: ChildProcess, options: { readonly stdio?: unknown }): number;
}

/** `spawn`, `fork` and their like. */
function adoptSpawned(origins: Origins): void {
  const prototype = ChildProcess.prototype as unknown as Spawning;
  const spawn = prototype.spawn;
  prototype.spawn = function (options) {
    const given = typeof options.stdio === "string" ? Array(STREAMS.length).fill(options.stdio) : options.stdio;
    const heard = Array.isArray(given) && origins.current !== undefined ? given.map(streamOf) : [];
    if (!heard.some(Boolean)) return spawn.call(this, options);
    const stdio = (given as unknown[]).map((entry, index) => (heard[index] ? "pipe" : entry));
    const code = spawn.call(this, { ...options, stdio });
    for (const [index, name] of heard.entries()) if (name) show(this, index, name, origins);
    return code;
  };
}

/** Shows what a child writes to a descriptor. For the user's code there is no pipe, as they asked for none. */
function show(child: ChildProcess, index: number, name: StreamName, origins: Origins): void {
  const pipe = child.stdio[index] as NodeJS.ReadableStream | null | undefined;
  const print = (text: string): void => void process[name].write(text);
  pipe?.setEncoding("utf8").on("data", origins.bind(print));
  const own = child as { stdout: unknown; stderr: unknown; stdio: unknown[] };
  own.stdio[index] = null;
  if (index === 1) own.stdout = null;
  if (index === 2) own.stderr = null;
}

/** How Node's own code starts a child that it waits for, under everything that a user can call. */
interface SpawnSync {
  spawn(options: SpawnSyncOptions): ChildEnd;
}

interface SpawnSyncOptions extends Omit<AwaitedChild, "stdio" | "env" | "input"> {
  readonly envPairs?: readonly string[];
  readonly stdio: readonly {
    readonly type: string;
    readonly fd?: number;
    readonly input?: Uint8Array;
  }[];
}

/** `execSync`, `spawnSync`, `execFileSync`. */
function adoptAwaited(port: MessagePort, origins: Origins): void {
  const { binding } = process as unknown as { binding?: (name: string) => SpawnSync };
  const native = binding?.("spawn_sync");
  if (!native) return;
  const spawn = native.spawn.bind(native);
  native.spawn = (options) => {
    const child = describe(options, origins.current);
    return child ? wait(port, child, origins.current) : spawn(options);
  };
}

/** What the Worker needs to start a child; nothing if that can't be said to another thread. */
function describe(options: SpawnSyncOptions, origin: Origin | undefined): AwaitedChild | undefined {
  const stdio = options.stdio.map((entry, index) => redirect(entry, index, origin));
  if (!stdio.every((to) => to !== undefined)) return undefined;
  const { file, args, cwd, timeout, maxBuffer, killSignal, uid, gid, windowsHide, windowsVerbatimArguments } = options;
  const own = { file, args, cwd, timeout, maxBuffer, killSignal, uid, gid, windowsHide, windowsVerbatimArguments };
  const { envPairs: env = [] } = options;
  return { ...own, env, stdio: stdio as ChildStdio[], input: options.stdio[0]?.input };
}

function redirect(
  { type, fd }: SpawnSyncOptions["stdio"][number],
  index: number,
  origin: Origin | undefined,
): ChildStdio | undefined {
  if (type === "pipe" || type === "ignore") return type;
  if (type !== "inherit" && type !== "fd") return undefined;
  const stream = streamOf(fd ?? index, index);
  if (stream === undefined || origin === undefined) return fd ?? index;
  return origin.silent || origin.interrupted ? "ignore" : stream;
}

/** Waits for a child as nothing else can be waited for here: an interrupt ends it. */
function wait(port: MessagePort, child: AwaitedChild, origin: Origin | undefined): ChildEnd {
  const { port1, port2 } = new MessageChannel();
  const done = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const message: ToWorker = { kind: "child", origin: origin?.header, child, answer: port2, done };
  port.postMessage(message, [port2]);
  Atomics.wait(done, 0, 0);
  const { message: end } = receiveMessageOnPort(port1) as { message: ChildEnd };
  port1.close();
  const output = end.output?.map((bytes) => bytes && Buffer.from(bytes)) ?? null;
  return { ...end, output };
}
