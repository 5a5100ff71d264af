import { setTimeout as sleep } from "node:timers/promises";
import type { CellOutcome, ErrorReport } from "../exchange.js";
import type { Backlog } from "./backlog.js";
import type { Broadcast } from "./broadcast.js";
import { type Engine, EngineError, InterruptedError } from "./engine.js";
import type { History } from "./history.js";
import type { Latecomers } from "./latecomers.js";
import type { Message } from "./message.js";
import type { Handler, Reply } from "./service.js";

/**
 * How long after an error, in ms, we listen for cells that are on their way already: they belong to
 * the backlog that `stop_on_error` gives up. Cells sent after our reply don't.
 */
const ON_THEIR_WAY = 10;

const interrupted: ErrorReport = {
  ename: "Interrupted",
  evalue: "the cell was interrupted",
  traceback: ["Interrupted: the cell was interrupted"],
};

interface Parts {
  readonly engine: Engine;
  readonly broadcast: Broadcast;
  readonly history: History;
  readonly backlog: Backlog;
  readonly latecomers: Latecomers;
}

/** Handler of `execute_request`. */
export function createExecute({ engine, broadcast, history, backlog, latecomers }: Parts): Handler {
  let executed = 0;

  return async (request: Message): Promise<Reply> => {
    if (backlog.isAborted(request)) return { status: "aborted", execution_count: executed };
    const options = readOptions(request);
    const { code, silent } = options;
    const count = options.store ? ++executed : executed + 1;
    if (options.store) history.add(count, code);
    if (!silent) {
      broadcast.publish("execute_input", { code, execution_count: count }, request.header);
    }
    latecomers.begin(request);
    const outcome = await run({ ...options, origin: request.header, count });
    await latecomers.beforeIdle();
    broadcast.flush();
    if (outcome.status === "ok") {
      if (options.store) history.setOutput(outcome.text);
      return okReply(outcome, count);
    }
    const error = outcome.status === "error" ? outcome.error : interrupted;
    if (!silent) broadcast.publish("error", error, request.header);
    if (options.stopOnError) {
      await sleep(ON_THEIR_WAY);
      backlog.abort();
    }
    return { status: "error", execution_count: count, ...error };
  };

  async function run(cell: Parameters<typeof engine.ask<"execute">>[1]): Promise<CellOutcome> {
    try {
      return await engine.ask("execute", cell);
    } catch (error) {
      if (error instanceof InterruptedError) return { status: "interrupted" };
      if (error instanceof EngineError) return { status: "error", error: error.report };
      throw error;
    }
  }
}

function okReply(outcome: Extract<CellOutcome, { status: "ok" }>, count: number): object {
  const payload = outcome.help ? [{ source: "page", data: outcome.help, start: 0 }] : [];
  return {
    status: "ok",
    execution_count: count,
    payload,
    user_expressions: outcome.expressions,
  };
}

function readOptions({ content }: Message) {
  const silent = content.silent === true;
  return {
    code: String(content.code ?? ""),
    silent,
    store: !silent && content.store_history !== false,
    stopOnError: content.stop_on_error !== false,
    expressions: (content.user_expressions ?? {}) as Record<string, string>,
  };
}
