/** A small Jupyter client: starts a kernel, asks it things, and keeps every message in its order. */

import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Dealer, Request, Subscriber } from "zeromq";
import { kernelSpec } from "../../jupyter/kernel/kernelspec.mjs";
import { createSigner, type Signer } from "../../jupyter/kernel/protocol/signature.js";
import { buildKernel, kernelMain } from "./build.js";

export interface Received {
  readonly channel: "shell" | "control" | "iopub";
  readonly type: string;
  /** `msg_id` of the request that it belongs to. */
  readonly parent: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: content has another shape in each type of message
  readonly content: any;
  readonly buffers: readonly Uint8Array[];
}

/** A request with all that came of it, until its reply and its `idle` were both there. */
export interface Exchange {
  readonly id: string;
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly reply: any;
  /** On IOPub, from `busy` to `idle`. */
  readonly published: readonly Received[];
}

export interface StartOptions {
  /** Folder of the notebook. Default: an empty one. */
  readonly cwd?: string;
  readonly env?: Record<string, string>;
  /** Another kernel than the one that was built. */
  readonly main?: string;
}

export interface RequestOptions {
  readonly channel?: "shell" | "control";
  readonly timeout?: number;
  readonly buffers?: readonly Uint8Array[];
  /** What a front end says besides; nothing by default. */
  readonly metadata?: object;
}

/** The Node that runs the kernel: another version can be tested with `KERNEL_NODE`. */
const node = process.env.KERNEL_NODE ?? process.execPath;

export class KernelClient {
  readonly process: ChildProcess;
  readonly messages: Received[] = [];
  /** What the process itself printed: a kernel should stay silent. */
  printed = "";
  readonly folder: string;
  readonly ports: readonly number[];
  readonly #signer: Signer;
  readonly #key: string;
  readonly #sockets: { shell: Dealer; control: Dealer; iopub: Subscriber };
  readonly #session = randomUUID();
  readonly #listeners = new Set<(message: Received) => void>();
  #sent: Promise<void> = Promise.resolve();

  private constructor(ports: readonly number[], options: StartOptions) {
    this.ports = ports;
    this.folder = mkdtempSync(join(tmpdir(), "kernel-"));
    this.#key = randomUUID();
    this.#signer = createSigner(this.#key, "hmac-sha256");
    const file = this.#writeConnection();
    const spec = kernelSpec(node, options.main ?? kernelMain);
    const argv = spec.argv.map((part) => part.replace("{connection_file}", file));
    this.process = spawn(argv[0] as string, argv.slice(1), {
      cwd: options.cwd ?? this.folder,
      // The kernel leaves when we are gone, as it does when Jupyter has crashed.
      env: { ...process.env, ...spec.env, JPY_PARENT_PID: String(process.pid), ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream?.on("data", (chunk: Buffer) => {
        this.printed += chunk;
      });
    }
    const limits = { linger: 0, receiveHighWaterMark: 0 };
    this.#sockets = {
      shell: new Dealer({ ...limits, sendHighWaterMark: 0 }),
      control: new Dealer({ ...limits, sendHighWaterMark: 0 }),
      iopub: new Subscriber(limits),
    };
    const [shell, iopub, , control] = ports;
    this.#sockets.shell.connect(`tcp://127.0.0.1:${shell}`);
    this.#sockets.control.connect(`tcp://127.0.0.1:${control}`);
    this.#sockets.iopub.connect(`tcp://127.0.0.1:${iopub}`);
    this.#sockets.iopub.subscribe();
    for (const channel of ["shell", "control", "iopub"] as const) void this.#receive(channel);
  }

  /** Starts a kernel; resolves when it answers and we hear what it publishes. */
  static async start(options: StartOptions = {}): Promise<KernelClient> {
    buildKernel();
    const client = new KernelClient(await freePorts(5), options);
    await client.#welcomed();
    await client.request("kernel_info_request", {});
    return client;
  }

  /** Settles when the kernel has noticed our subscription: from then on we miss nothing. */
  async #welcomed(): Promise<void> {
    const welcome = this.message(({ type }) => type === "iopub_welcome");
    const [code] = await Promise.race([once(this.process, "exit"), welcome.then(() => [null])]);
    if (code !== null) throw new Error(`The kernel ended with ${code}: ${this.printed}`);
  }

  /** Sends a request; its `msg_id`. */
  send(type: string, content: object, options: RequestOptions = {}): string {
    const id = randomUUID();
    const header = {
      msg_id: id,
      msg_type: type,
      session: this.#session,
      username: "test",
      date: new Date().toISOString(),
      version: "5.3",
    };
    const parts = [header, {}, options.metadata ?? {}, content].map((part) => JSON.stringify(part));
    const frames = ["<IDS|MSG>", this.#signer.sign(parts), ...parts, ...(options.buffers ?? [])];
    this.sendFrames(frames, options.channel);
    return id;
  }

  /** Sends frames as they are. One after the other: zeromq.js loses what is sent at the same time. */
  sendFrames(frames: (string | Uint8Array)[], channel: "shell" | "control" = "shell"): void {
    this.#sent = this.#sent.then(() => this.#sockets[channel].send(frames));
  }

  async request(type: string, content: object, options: RequestOptions = {}): Promise<Exchange> {
    return this.completed(this.send(type, content, options), options.timeout);
  }

  /** Waits for reply and `idle` of the request `id`. */
  async completed(id: string, timeout = 20_000): Promise<Exchange> {
    const own = (): Received[] => this.messages.filter((message) => message.parent === id);
    const isIdle = (message: Received): boolean =>
      message.type === "status" && message.content.execution_state === "idle";
    await this.until(
      (message) => message.parent === id && (isIdle(message) || message.channel !== "iopub"),
      () => own().some(isIdle) && own().some(({ channel }) => channel !== "iopub"),
      timeout,
    );
    const published = own().filter(({ channel }) => channel === "iopub");
    return { id, reply: own().find(({ channel }) => channel !== "iopub")?.content, published };
  }

  /** Runs a cell. */
  async execute(code: string, content: object = {}, timeout?: number): Promise<Exchange> {
    const options = timeout === undefined ? {} : { timeout };
    return this.request("execute_request", { code, ...content }, options);
  }

  /** Interrupts as a front end does with `interrupt_mode: message`. */
  async interrupt(): Promise<Exchange> {
    return this.request("interrupt_request", {}, { channel: "control" });
  }

  /** Waits for a message that `matches`, once it has come. */
  async message(matches: (message: Received) => boolean, timeout?: number): Promise<Received> {
    const find = (): Received | undefined => this.messages.find(matches);
    await this.until(matches, () => find() !== undefined, timeout);
    return find() as Received;
  }

  /** Waits until `done`; asked anew whenever a message arrives that `concerns` it. */
  async until(concerns: (message: Received) => boolean, done: () => boolean, timeout = 20_000): Promise<void> {
    if (done()) return;
    await new Promise<void>((resolve, reject) => {
      const finish = (end: () => void): void => {
        clearTimeout(timer);
        this.#listeners.delete(listener);
        end();
      };
      const timer = setTimeout(() => finish(() => reject(new Error("timeout"))), timeout);
      const listener = (message: Received): void => {
        if (concerns(message) && done()) finish(resolve);
      };
      this.#listeners.add(listener);
    });
  }

  /** Time of a heartbeat, in ms. */
  async heartbeat(): Promise<number> {
    const socket = new Request({ linger: 0, receiveTimeout: 5000 });
    socket.connect(`tcp://127.0.0.1:${this.ports[4]}`);
    const start = performance.now();
    await socket.send("beat");
    await socket.receive();
    socket.close();
    return performance.now() - start;
  }

  /** Shuts down; resolves with the exit code and the time that it took, in ms. */
  async shutdown(): Promise<{ code: number | null; ms: number; reply: unknown }> {
    const start = performance.now();
    const exit = this.process.exitCode === null ? once(this.process, "exit") : undefined;
    const { reply } = await this.request("shutdown_request", { restart: false }, { channel: "control" });
    await exit;
    const ms = performance.now() - start;
    this.close();
    return { code: this.process.exitCode, ms, reply };
  }

  /** Ends the process whatever it does, and leaves nothing behind. */
  close(): void {
    this.process.kill("SIGKILL");
    for (const socket of Object.values(this.#sockets)) socket.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async #receive(channel: Received["channel"]): Promise<void> {
    for await (const frames of this.#sockets[channel]) {
      const delimiter = frames.findIndex((frame) => frame.toString() === "<IDS|MSG>");
      const [signature, header, parent, metadata, content, ...buffers] = frames.slice(delimiter + 1) as [
        Buffer,
        Buffer,
        Buffer,
        Buffer,
        Buffer,
        ...Buffer[],
      ];
      if (!this.#signer.verify(signature.toString(), [header, parent, metadata, content])) {
        throw new Error("the kernel signs wrongly");
      }
      const message: Received = {
        channel,
        type: JSON.parse(header.toString()).msg_type,
        parent: JSON.parse(parent.toString()).msg_id,
        content: JSON.parse(content.toString()),
        buffers,
      };
      this.messages.push(message);
      for (const listener of [...this.#listeners]) listener(message);
    }
  }

  #writeConnection(): string {
    const [shell_port, iopub_port, stdin_port, control_port, hb_port] = this.ports;
    const path = join(this.folder, "connection.json");
    const ports = { shell_port, iopub_port, stdin_port, control_port, hb_port };
    const other = { transport: "tcp", ip: "127.0.0.1", signature_scheme: "hmac-sha256" };
    writeFileSync(path, JSON.stringify({ ...ports, ...other, key: this.#key }));
    return path;
  }
}

/** Text that an exchange printed. */
export function printed({ published }: Exchange, name: "stdout" | "stderr" = "stdout"): string {
  const streams = published.filter(({ type, content }) => type === "stream" && content.name === name);
  return streams.map(({ content }) => content.text).join("");
}

/** Contents of the messages of one type. */
// biome-ignore lint/suspicious/noExplicitAny: content has another shape in each type of message
export function contents({ published }: Exchange, type: string): any[] {
  return published.filter((message) => message.type === type).map(({ content }) => content);
}

/** The plain text of a cell's result. */
export function result(exchange: Exchange): string | undefined {
  return contents(exchange, "execute_result")[0]?.data["text/plain"];
}

/** A hundred ports for each process, as others may start kernels at the same time: those that a system gives lie above. */
const PORTS = 10_000 + 100 * (process.pid % 200);
let next = 0;

async function freePorts(count: number): Promise<number[]> {
  const ports: number[] = [];
  while (ports.length < count) {
    const port = PORTS + (next++ % 100);
    if (await isFree(port)) ports.push(port);
  }
  return ports;
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, "127.0.0.1");
  try {
    await once(server, "listening");
    await once(server.close(), "close");
    return true;
  } catch {
    return false;
  }
}
