/** The Worker: binds the sockets and answers Jupyter, whatever the main thread is busy with. */

import { setImmediate as immediate, setTimeout as sleep } from "node:timers/promises";
import { workerData } from "node:worker_threads";
import type { Router } from "zeromq";
import type { ErrorReport, WorkerStart } from "../exchange.js";
import { Backlog } from "./backlog.js";
import { Broadcast } from "./broadcast.js";
import { Children } from "./children.js";
import { readConnection } from "./connection.js";
import { Engine, type News } from "./engine.js";
import { createExecute } from "./execute.js";
import { History } from "./history.js";
import { kernelInfo } from "./kernel-info.js";
import { Latecomers } from "./latecomers.js";
import { decode, type Header, type Message } from "./message.js";
import { watchParent } from "./orphan.js";
import { Outbox } from "./outbox.js";
import { createQuestions } from "./questions.js";
import { type Handlers, Service } from "./service.js";
import { createSigner } from "./signature.js";
import { closeSockets, openSockets, receive, subscription } from "./sockets.js";
import { unattended, warn } from "./warning.js";

/** How long the main thread gets to leave by itself, and a last cell to be answered, in ms. */
const LAST_MOMENT = 3000;

const { connectionFile, port, guard, closed, versions } = workerData as WorkerStart;
const connection = readConnection(connectionFile);
const signer = createSigner(connection.key, connection.signature_scheme);
const sockets = await openSockets(connection);
// What nobody has thought of must not end a session either: all that the user has computed is in the other thread.
process.on("uncaughtException", (error) => warn("An unexpected error", error));

const shell = new Outbox(sockets.shell);
const control = new Outbox(sockets.control);
const iopub = new Outbox(sockets.iopub);
const heartbeat = new Outbox(sockets.heartbeat);
const broadcast = new Broadcast(iopub, signer);
const latecomers = new Latecomers(broadcast);
const children = new Children();
const engine = new Engine(port, guard, tell);
const history = new History();
const backlog: Backlog = new Backlog((request) => serve(request, shell));

const handlers: Handlers = {
  ...createQuestions(engine),
  execute_request: createExecute({ engine, broadcast, history, backlog, latecomers }),
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
    interrupt();
    return { status: "ok" };
  },
  async shutdown_request({ content }) {
    // A front end that restarts a kernel hears nothing more of the old one.
    if (content.restart !== true) await latecomers.beforeTheEnd();
    return { status: "ok", restart: content.restart === true };
  },
};
const service = new Service(handlers, broadcast, signer);

/** The cell that ran last: what ends the kernel later is told there. */
let lastCell: Header | undefined;

async function serve(request: Message, outbox: Outbox): Promise<void> {
  if (request.header.msg_type === "execute_request") lastCell = request.header;
  await service.serve(request, outbox);
  if (request.header.msg_type === "shutdown_request") await leave();
}

/** What the main thread has to say that isn't an answer. */
function tell(news: News): void {
  if (news.kind === "stream") broadcast.print(news.name, news.text, news.origin);
  else if (news.kind === "message" && news.later) latecomers.show(news.content, news.origin, news.later);
  else if (news.kind === "message") broadcast.publishJson(news.type, news.content, news.origin, news.buffers);
  else if (news.kind === "interrupt") interrupt();
  else if (news.kind === "child") unattended("A child process", attend(news));
  else unattended("The end of the kernel", sayFarewell(news.error));
}

/** Runs a child that the main thread waits for, and wakes it with the child's end. */
async function attend({ origin, child, answer, done }: Extract<News, { kind: "child" }>): Promise<void> {
  const end = await children.run(child, (name, text) => origin && broadcast.print(name, text, origin));
  answer.postMessage(end);
  Atomics.store(done, 0, 1);
  Atomics.notify(done, 0);
}

function interrupt(): void {
  children.interrupt();
  unattended("An interrupt", engine.interrupt());
}

/** Hands every well-formed message of `socket` to `handle`; the rest is dropped. */
function listen(name: string, socket: Router, handle: (message: Message) => void): void {
  const take = (frames: Buffer[]): void => {
    const message = decode(frames, signer);
    if (message) handle(message);
  };
  unattended(name, receive(socket, take));
}

/** Says the last word, closes the sockets, and ends the process — also if the main thread is in a loop. */
async function leave(): Promise<void> {
  children.interrupt("now");
  await closeDown();
  setTimeout(() => process.kill(process.pid, "SIGKILL"), LAST_MOMENT);
  // First the loop, then the end: a stop that comes while the main thread ends would hit the end itself.
  await engine.interrupt();
  engine.exit();
}

/** The process is ending by itself: whoever waits for an answer gets to know why. */
async function sayFarewell(error: ErrorReport | undefined): Promise<void> {
  children.interrupt("now");
  const answered = engine.fail(error ?? ENDED);
  if (error && !answered && lastCell) broadcast.print("stderr", `${error.traceback.join("\n")}\n`, lastCell);
  await Promise.race([backlog.done(), sleep(LAST_MOMENT)]);
  await closeDown();
}

const ENDED: ErrorReport = {
  ename: "KernelEnded",
  evalue: "the kernel has ended",
  traceback: ["KernelEnded: 内核已结束", "KernelEnded: the kernel has ended"],
};

async function closeDown(): Promise<void> {
  broadcast.flush();
  await Promise.all([shell, control, iopub].map((outbox) => outbox.drained()));
  closeSockets(sockets);
  // Sockets that close answer once more to those who wait at them: a thread that ended amid that would end in an abort.
  await immediate();
  await immediate();
  Atomics.store(closed, 0, 1);
  Atomics.notify(closed, 0);
}

broadcast.publish("status", { execution_state: "starting" }, undefined);
// Sent back as they came. In the Worker, so that the heart beats while a cell computes.
unattended(
  "Heartbeats",
  receive(sockets.heartbeat, (frames) => heartbeat.post(frames)),
);
// A client that has heard the welcome misses nothing from now on. One at a time: the last received is admitted.
const greet = async (frames: Buffer[]): Promise<void> => {
  const topic = subscription(frames);
  if (topic !== undefined) await broadcast.welcome(topic, () => sockets.iopub.admit(topic));
};
unattended("Subscriptions", receive(sockets.iopub, greet));
listen("Shell", sockets.shell, (message) => backlog.add(message));
// Not queued: an interrupt or a shutdown must overtake the cell that is running.
listen("Control", sockets.control, (message) => unattended("A control request", serve(message, control)));
// Nobody is ever asked for input, so no answer is awaited; but a client may connect.
listen("Stdin", sockets.stdin, () => {});
watchParent(() => unattended("The end of the kernel", leave()));
