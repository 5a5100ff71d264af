import type { MessagePort } from "node:worker_threads";
import { lower } from "./compiler-guard.js";
import { leave } from "./end.js";
import type { ErrorReport, ToMain, ToWorker } from "./exchange.js";

/**
 * Answers every question with the `error` that kept the kernel from loading: a kernel that ended instead would be
 * started again and again, without a word in the notebook.
 */
export function answerNothing(port: MessagePort, guard: Int32Array, error: unknown): void {
  const report = notLoaded(error instanceof Error ? error.message : String(error));
  const send = (message: ToWorker): void => port.postMessage(message);
  port.on("message", (message: ToMain) => {
    if (message.kind === "exit") leave(0);
    else if (message.kind === "interrupt") send({ kind: "alive" });
    else send({ kind: "failure", id: message.id, error: report });
  });
  lower(guard);
}

function notLoaded(reason: string): ErrorReport {
  const ename = "KernelError";
  const zh = `内核没能加载：${reason}。请在项目的文件夹里运行 npm start，然后重启内核`;
  const en = `the kernel could not be loaded: ${reason}. Run npm start in the project's folder, then restart the kernel`;
  return { ename, evalue: en, traceback: [`${ename}: ${zh}`, `${ename}: ${en}`] };
}
