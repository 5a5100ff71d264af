import { Reply, Router, XPublisher } from "zeromq";
import { address, type Connection } from "./connection.js";

/** The five sockets of a kernel. */
export interface Sockets {
  readonly shell: Router;
  readonly control: Router;
  readonly stdin: Router;
  readonly iopub: XPublisher;
  readonly heartbeat: Reply;
}

/** How long closed sockets may go on sending, in ms: the last reply must leave, a vanished client must not hold us. */
const LINGER = 1000;

/** First byte of what a publishing socket receives when somebody subscribes. */
const SUBSCRIBED = 1;

/** Opens and binds all sockets. */
export async function openSockets(connection: Connection): Promise<Sockets> {
  // No high water mark: ZeroMQ would drop what a slow reader hasn't taken yet.
  const options = {
    linger: LINGER,
    sendHighWaterMark: 0,
    receiveHighWaterMark: 0,
  };
  const sockets: Sockets = {
    shell: new Router(options),
    control: new Router(options),
    stdin: new Router(options),
    iopub: new XPublisher({ linger: LINGER, sendHighWaterMark: 0, verbosity: "allSubs" }),
    heartbeat: new Reply({ linger: 0 }),
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

/** Calls `welcome` with the topic of every new subscription to `iopub`; the empty one means everything. */
export async function greet(iopub: XPublisher, welcome: (topic: string) => void): Promise<void> {
  for await (const [frame] of iopub) {
    if (frame?.[0] === SUBSCRIBED) welcome(frame.subarray(1).toString());
  }
}

/** Sends every heartbeat back as it came. In the Worker, so it beats while a cell computes. */
export async function beat(heartbeat: Reply): Promise<void> {
  for await (const frames of heartbeat) await heartbeat.send(frames);
}
