/** The Worker: binds the sockets and answers Jupyter, whatever the main thread is busy with. */

import { workerData } from "node:worker_threads";
import type { Router } from "zeromq";
import type { WorkerStart } from "../exchange.js";
import { Backlog } from "./backlog.js";
import { Broadcast } from "./broadcast.js";
import { readConnection } from "./connection.js";
import { Engine } from "./engine.js";
import { createExecute } from "./execute.js";
import { History } from "./history.js";
import { kernelInfo } from "./kernel-info.js";
import { decode, type Message } from "./message.js";
import { watchParent } from "./orphan.js";
import { Outbox } from "./outbox.js";
import { createQuestions } from "./questions.js";
import { type Handlers, Service } from "./service.js";
import { createSigner } from "./signature.js";
import { beat, closeSockets, greet, openSockets } from "./sockets.js";

/** How long the main thread gets to leave by itself, in ms. */
const LAST_MOMENT = 1000;

const { connectionFile, port, guard, versions } = workerData as WorkerStart;
const connection = readConnection(connectionFile);
const signer = createSigner(connection.key, connection.signature_scheme);
const sockets = await openSockets(connection);

const shell = new Outbox(sockets.shell);
const control = new Outbox(sockets.control);
const iopub = new Outbox(sockets.iopub);
const broadcast = new Broadcast(iopub, signer);

const engine = new Engine(port, guard, (output) => {
  if (output.kind === "stream") broadcast.print(output.name, output.text, output.origin);
  else broadcast.publishJson(output.type, output.content, output.origin, output.buffers);
});

const history = new History();
const backlog: Backlog = new Backlog((request) => serve(request, shell));

const handlers: Handlers = {
  ...createQuestions(engine),
  execute_request: createExecute({ engine, broadcast, history, backlog }),
  kernel_info_request: async () => kernelInfo(versions),
  history_request: async ({ content }) => ({
    status: "ok",
    history: history.find(content),
  }),
  connect_request: async () => {
    const { key, ip, transport, signature_scheme, ...ports } = connection;
    return { status: "ok", ...ports };
  },
  async interrupt_request() {
    void engine.interrupt();
    return { status: "ok" };
  },
  async shutdown_request({ content }) {
    return { status: "ok", restart: content.restart === true };
  },
};
const service = new Service(handlers, broadcast, signer);

async function serve(request: Message, outbox: Outbox): Promise<void> {
  await service.serve(request, outbox);
  if (request.header.msg_type === "shutdown_request") await leave();
}

/** Hands every well-formed message of `socket` to `handle`; the rest is dropped. */
async function listen(socket: Router, handle: (message: Message) => void): Promise<void> {
  for await (const frames of socket) {
    const message = decode(frames, signer);
    if (message) handle(message);
  }
}

/** Says the last word, closes the sockets, and ends the process — also if the main thread is in a loop. */
async function leave(): Promise<void> {
  broadcast.flush();
  await Promise.all([shell, control, iopub].map((outbox) => outbox.drained()));
  closeSockets(sockets);
  engine.exit();
  void engine.interrupt();
  setTimeout(() => process.kill(process.pid, "SIGKILL"), LAST_MOMENT);
}

broadcast.publish("status", { execution_state: "starting" }, undefined);
void beat(sockets.heartbeat);
// A client that has heard this misses nothing from now on.
void greet(sockets.iopub, (subscription) => {
  broadcast.publish("iopub_welcome", { subscription }, undefined);
});
void listen(sockets.shell, (message) => backlog.add(message));
// Not queued: an interrupt or a shutdown must overtake the cell that is running.
void listen(sockets.control, (message) => void serve(message, control));
// Nobody is ever asked for input, so no answer is awaited; but a client may connect.
void listen(sockets.stdin, () => {});
watchParent(() => void leave());
