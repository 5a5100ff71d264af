import type { MessagePort } from "node:worker_threads";
import { lower } from "../compiler-guard.js";
import { leave, sayFarewell } from "../end.js";
import type { Questions, ToMain, ToWorker } from "../exchange.js";
import { offerNames } from "./cell-names-target.js";
import { Cells } from "./cells.js";
import { adoptChildren } from "./children.js";
import { Comms } from "./comms.js";
import { describeError } from "./errors.js";
import { Evaluator } from "./evaluator.js";
import { refuseExit } from "./exit.js";
import { Failures } from "./failures.js";
import { complete, help, inspect } from "./introspection.js";
import { isComplete } from "./is-complete.js";
import { offerApi } from "./kernel-api.js";
import { nameNodesValues } from "./node-values.js";
import { Origins } from "./origins.js";
import { Outputs } from "./outputs.js";
import { offerOwnPackages } from "./own-install.js";
import { Rest } from "./rest.js";
import { takeSignals } from "./signals.js";
import { Sources } from "./sources.js";
import { refuseStdin } from "./stdin.js";
import { tidyStacks } from "./stacks.js";
import { captureStreams } from "./streams.js";
import { bindTimers } from "./timers.js";
import { loadTslab } from "./tslab.js";
import { WarmUp } from "./warm-up.js";

type Answers = {
  [K in keyof Questions]: (ask: Questions[K]["ask"]) => Questions[K]["answer"] | Promise<Questions[K]["answer"]>;
};

/** Prepares the main thread for user code, then answers the Worker at the other end of `port`. */
export function startExecution(port: MessagePort, guard: Int32Array, closed: Int32Array): void {
  // A library may be deep, and its caller's line is the one that matters.
  Error.stackTraceLimit = 50;
  offerOwnPackages();
  const tslab = loadTslab();
  const origins = new Origins();
  const outputs = new Outputs(port, origins);
  const sources = new Sources();
  tidyStacks(sources);
  const comms = new Comms(outputs);
  const evaluator = new Evaluator(tslab, sources, guard);
  const cells = new Cells({
    evaluator,
    origins,
    outputs,
    sources,
    help: (code) => help(evaluator, tslab, code),
  });
  nameNodesValues();
  captureStreams(outputs);
  bindTimers(origins);
  adoptChildren(port, origins);
  refuseStdin();
  refuseExit();
  const failures = new Failures(sources);
  failures.listen();
  const signals = takeSignals(port, sources);
  sayFarewell(port, closed, () => signals.fatal ?? failures.fatal);
  offerApi(outputs, comms, tslab);
  offerNames(comms, tslab.ts);

  const answers: Answers = {
    execute: (cell) => cells.run(cell),
    complete: (place) => complete(evaluator, place),
    inspect: (place) => inspect(evaluator, tslab, place),
    isComplete: ({ code }) => isComplete(tslab.ts, code),
    comms: ({ target }) => comms.list(target),
    async comm(message) {
      const handle = (): Promise<void> => comms.handle(message).catch(failures.report);
      await origins.run(message.origin, false, handle);
      return undefined;
    },
  };
  const warmUp = new WarmUp(guard, tslab.warmUp());
  listen(port, answers, { sources, idle: [warmUp, new Rest()] }, () => {
    origins.interrupt();
    evaluator.interrupt();
  });
  lower(guard);
}

interface Parts {
  readonly sources: Sources;
  /** What is done while nothing is asked. */
  readonly idle: readonly { begin(): void; end(): void }[];
}

function listen(port: MessagePort, answers: Answers, { sources, idle }: Parts, interrupt: () => void): void {
  const send = (message: ToWorker): void => port.postMessage(message);
  const answer = async ({ kind, id, ask }: Extract<ToMain, { id: number }>): Promise<void> => {
    for (const each of idle) each.begin();
    try {
      send({ kind: "answer", id, answer: await answers[kind](ask as never) });
    } catch (error) {
      send({ kind: "failure", id, error: describeError(error, sources) });
    } finally {
      for (const each of idle) each.end();
    }
  };
  port.on("message", (message: ToMain) => {
    if (message.kind === "exit") leave(0);
    else if (message.kind === "interrupt") {
      interrupt();
      send({ kind: "alive" });
    } else void answer(message);
  });
}
