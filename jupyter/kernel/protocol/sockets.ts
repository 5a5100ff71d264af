import { setTimeout as sleep } from "node:timers/promises";
import { Router, XPublisher } from "zeromq";
import { address, type Connection } from "./connection.js";
import { warn } from "./warning.js";

/** The five sockets of a kernel. */
export interface Sockets {
  readonly shell: Router;
  readonly control: Router;
  readonly stdin: Router;
  readonly iopub: Publisher;
  /** No `Reply`: that one has to answer in turn, and a stranger who hangs up leaves it without anybody to answer. */
  readonly heartbeat: Router;
}

/** ZMQ_SUBSCRIBE. */
const SUBSCRIBE = 6;

/** A publisher whose subscribers get nothing before they are admitted. */
export class Publisher extends XPublisher {
  constructor() {
    // No high water mark: ZeroMQ would drop what a slow reader hasn't taken yet.
    super({ linger: LINGER, sendHighWaterMark: 0, manual: true });
  }

  /** Admits the one whose subscription was received last: all that is sent from now on reaches it. */
  admit(topic: string): void {
    this.setStringOption(SUBSCRIBE, topic);
  }
}

/** How long closed sockets may go on sending, in ms: the last reply must leave, a vanished client must not hold us. */
const LINGER = 1000;

/** How long we wait after an error before we listen again, in ms: a lasting one must not keep the thread busy. */
const RESPITE = 10;

/** First byte of what a publishing socket receives when somebody subscribes. */
const SUBSCRIBED = 1;

/** Opens and binds all sockets. */
export async function openSockets(connection: Connection): Promise<Sockets> {
  const options = { linger: LINGER, sendHighWaterMark: 0, receiveHighWaterMark: 0 };
  const sockets: Sockets = {
    shell: new Router(options),
    control: new Router(options),
    stdin: new Router(options),
    iopub: new Publisher(),
    heartbeat: new Router({ ...options, linger: 0 }),
  };
  await Promise.all([
    sockets.shell.bind(address(connection, "shell_port")),
    sockets.control.bind(address(connection, "control_port")),
    sockets.stdin.bind(address(connection, "stdin_port")),
    sockets.iopub.bind(address(connection, "iopub_port")),
    sockets.heartbeat.bind(address(connection, "hb_port")),
  ]);
  return sockets;
}

export function closeSockets(sockets: Sockets): void {
  for (const socket of Object.values(sockets) as Router[]) socket.close();
}

/**
 * Hands over all that `socket` receives, until it is closed. Anybody can connect to a port of this machine and send
 * what he likes: what can't be received or handled is dropped, and the next message is waited for.
 */
export async function receive(socket: Router | XPublisher, handle: (frames: Buffer[]) => unknown): Promise<void> {
  while (!socket.closed) {
    try {
      for await (const frames of socket) await handle(frames);
    } catch (error) {
      warn("A message was dropped", error);
      await sleep(RESPITE);
    }
  }
}

/** The topic of a new subscription, if `frames` are one; the empty topic means everything. */
export function subscription([frame]: readonly Buffer[]): string | undefined {
  return frame?.[0] === SUBSCRIBED ? frame.subarray(1).toString() : undefined;
}
