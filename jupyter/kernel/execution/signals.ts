import { constants } from "node:os";
import type { MessagePort } from "node:worker_threads";
import { leave } from "../end.js";
import type { ErrorReport, ToWorker } from "../exchange.js";
import { refuseEnd } from "./exit.js";
import { Refusal } from "./refusal.js";
import type { AskedSources } from "./sources.js";
import { framesOf } from "./stacks.js";

const { SIGINT } = constants.signals;

/** Signals that neither end nor stop a process, 0 among them, which only asks whether it is there. */
const HARMLESS: ReadonlySet<number | undefined> = new Set([
  0,
  ...(["SIGCHLD", "SIGCONT", "SIGPIPE", "SIGURG", "SIGUSR1", "SIGWINCH"] as const).map(
    (name) => constants.signals[name],
  ),
]);

/** By which somebody asks a process from outside to end. */
const ENDS = ["SIGTERM", "SIGHUP"] as const;

/** How long we wait at a time for an interrupt, in ms: it hits between. */
const MOMENT = 10;

/** Node's own, which `process.kill` calls when it has looked at what it was given. */
interface Killing extends NodeJS.Process {
  _kill(pid: number, signal: number): number;
}

/**
 * A SIGINT interrupts, from wherever it comes, as in every other kernel. What would end or stop the kernel is refused
 * to a cell; from outside it does end it, and {@link Signals.fatal} tells why.
 */
export function takeSignals(port: MessagePort, sources: AskedSources): Signals {
  const signals: { fatal: ErrorReport | undefined } = { fatal: undefined };
  const interrupt = (): void => port.postMessage({ kind: "interrupt" } satisfies ToWorker);
  refuseKill(interrupt);
  process.on("SIGINT", interrupt);
  for (const name of ENDS) {
    process.on(name, () => {
      // A cell that only says so to listeners, by `process.emit`, ends nothing in Node either.
      if (framesOf(new Error(name), sources).length > 0) return;
      signals.fatal = asked(name);
      leave(128 + constants.signals[name]);
    });
  }
  return signals;
}

/** What signals have done. */
export interface Signals {
  /** Why the process ends, if a signal ends it. */
  readonly fatal: ErrorReport | undefined;
}

function asked(signal: string): ErrorReport {
  const ename = "KernelEnded";
  const zh = `另一个程序用信号 ${signal} 结束了内核，变量都不在了。要继续，请重启内核，再从头运行`;
  const evalue = `another program has ended the kernel by the signal ${signal}, and its variables are gone. To go on, restart the kernel and run all cells`;
  return { ename, evalue, traceback: [`${ename}: ${zh}`, `${ename}: ${evalue}`] };
}

function refuseKill(interrupt: () => void): void {
  const own = process as Killing;
  const kill = own._kill.bind(own);
  own._kill = (pid, signal) => {
    if (HARMLESS.has(signal)) return kill(pid, signal);
    if (pid === process.ppid || pid === -process.ppid) return refuseParent(signal);
    // 0 and -1 are groups that the kernel is in.
    if (![process.pid, -process.pid, 0, -1].includes(pid)) return kill(pid, signal);
    if (signal === SIGINT) return endHere(interrupt);
    return refuseEnd(`process.kill(${Math.abs(pid) === process.pid ? "process.pid" : pid}, ${nameOf(signal)})`);
  };
}

/** Interrupts, and waits for it: nothing of the cell runs on behind the line that asks for it. */
function endHere(interrupt: () => void): never {
  interrupt();
  const never = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  for (;;) Atomics.wait(never, 0, 0, MOMENT);
}

function refuseParent(signal: number): never {
  const call = `process.kill(process.ppid, ${nameOf(signal)})`;
  throw new Refusal(
    `${call} 会结束 Jupyter，所有打开的笔记本和内核都会随它结束，所以没有执行。要结束 JupyterLab，请用菜单“文件 → 关闭”`,
    `${call} would end Jupyter, and with it every open notebook and kernel; it was not done. To end JupyterLab, choose File → Shut Down`,
  );
}

function nameOf(signal: number): string {
  const [name] = Object.entries(constants.signals).find(([, number]) => number === signal) ?? [];
  return name === undefined ? String(signal) : `"${name}"`;
}
