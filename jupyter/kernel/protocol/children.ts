import { type ChildProcess, type IOType, spawn } from "node:child_process";
import { getSystemErrorMap } from "node:util";
import type { AwaitedChild, ChildEnd, StreamName } from "../exchange.js";

/** How long a child that is interrupted gets to end by itself, in ms; Python's `subprocess.run` gives as much. */
const GRACE = 250;

const isWindows = process.platform === "win32";

/** Called with what a child prints that its parent lets it print: it belongs into the notebook. */
export type Heard = (name: StreamName, text: string) => void;

/**
 * The children that the main thread waits for (`execSync` and its like). Node would wait in native code, where nothing
 * but the child's own end reaches it. Run from here, a child can be interrupted, and is heard while it runs.
 */
export class Children {
  readonly #running = new Map<ChildProcess, (end: ChildEnd) => void>();

  /** Runs a child to its end; never settles if it is interrupted, as its parent then is. */
  run(awaited: AwaitedChild, heard: Heard): Promise<ChildEnd> {
    return new Promise((resolve) => {
      try {
        const child = start(awaited);
        this.#running.set(child, resolve);
        follow(child, awaited, heard, (end) => {
          if (this.#running.delete(child)) resolve(end);
        });
      } catch (error) {
        resolve(failure(error as NodeJS.ErrnoException));
      }
    });
  }

  /** Ends all of them, with what they have started: when the kernel itself ends, `now`. */
  interrupt(when: "soon" | "now" = "soon"): void {
    for (const child of this.#running.keys()) {
      this.#running.delete(child);
      endWithAll(child, when);
    }
  }
}

/** Its limits are kept by {@link follow}: a timer of Node's own beside it would end the child, and nobody would say why. */
function start(awaited: AwaitedChild): ChildProcess {
  const { file, args, env, stdio, input: _, timeout: _time, maxBuffer: _most, killSignal: _by, ...options } = awaited;
  const [argv0, ...rest] = args;
  return spawn(file, rest, {
    ...options,
    ...(argv0 === undefined ? {} : { argv0 }),
    env: Object.fromEntries(env.map(splitPair)),
    stdio: stdio.map((to): IOType | number => (to === "stdout" || to === "stderr" ? "pipe" : to)),
    // A group of its own, so that it can be ended with what it has started. On Windows that would open a window.
    detached: !isWindows,
  });
}

/** `NAME=value`; Windows has names that begin with `=`. */
function splitPair(pair: string): [string, string] {
  const equals = pair.indexOf("=", 1);
  return [pair.slice(0, equals), pair.slice(equals + 1)];
}

function follow(child: ChildProcess, awaited: AwaitedChild, heard: Heard, end: (end: ChildEnd) => void): void {
  const { stdio, input, timeout, maxBuffer } = awaited;
  let error: number | undefined;
  const stop = (code: string): void => {
    error ??= errorNumber(code);
    child.kill(awaited.killSignal ?? "SIGTERM");
    for (const stream of child.stdio) stream?.destroy();
  };
  const collected = stdio.map((to, index) => {
    const stream = child.stdio[index];
    if (index === 0 || !stream || !("read" in stream)) return undefined;
    if (to === "stdout" || to === "stderr")
      return void stream.setEncoding("utf8").on("data", (text) => heard(to, text));
    return collect(stream, maxBuffer, () => stop("ENOBUFS"));
  });
  const timer = timeout ? setTimeout(stop, timeout, "ETIMEDOUT") : undefined;
  child.stdin?.on("error", () => {}).end(input);
  child.on("error", (reason) => end(failure(reason)));
  child.on("close", (status, signal) => {
    clearTimeout(timer);
    const output = collected.map((chunks) => (chunks ? Buffer.concat(chunks) : null));
    end({ pid: child.pid ?? 0, status, signal, output, error });
  });
}

/** The chunks that a child writes into a pipe: no more bytes than `limit`, where its parent set one. */
function collect(stream: NodeJS.ReadableStream, limit = Number.POSITIVE_INFINITY, full: () => void): Buffer[] {
  const chunks: Buffer[] = [];
  let left = limit;
  stream.on("data", (chunk: Buffer) => {
    chunks.push(chunk.subarray(0, left));
    if (chunk.length > left) full();
    left = Math.max(0, left - chunk.length);
  });
  return chunks;
}

function failure({ errno, code }: NodeJS.ErrnoException): ChildEnd {
  return { pid: 0, status: null, signal: null, output: null, error: errno ?? errorNumber(code ?? "EINVAL") };
}

/** The number that this system has for an error. */
function errorNumber(code: string): number {
  for (const [number, [name]] of getSystemErrorMap()) if (name === code) return number;
  return -1;
}

function endWithAll(child: ChildProcess, when: "soon" | "now"): void {
  const { pid } = child;
  if (pid === undefined) return;
  if (isWindows) {
    spawn("taskkill", ["/pid", String(pid), "/t", "/f"], { stdio: "ignore", windowsHide: true }).on("error", () => {});
    return;
  }
  signalGroup(pid, when === "now" ? "SIGKILL" : "SIGINT");
  setTimeout(signalGroup, GRACE, pid, "SIGKILL");
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // All of them have ended.
  }
}
