import type { CommMessage, Place } from "../exchange.js";
import type { Engine } from "./engine.js";
import type { Message } from "./message.js";
import type { Handlers } from "./service.js";

/** Handlers of the requests that only the main thread can answer. */
export function createQuestions(engine: Engine): Handlers {
  return {
    async complete_request(request) {
      const { matches, kinds, start, end } = await engine.ask("complete", place(request));
      // JupyterLab shows the kinds; there is no place for them in the protocol yet.
      const types = matches.map((text, index) => ({ text, type: kinds[index], start, end }));
      const metadata = { _jupyter_types_experimental: types };
      return {
        status: "ok",
        matches,
        cursor_start: start,
        cursor_end: end,
        metadata,
      };
    },
    async inspect_request(request) {
      const data = await engine.ask("inspect", place(request));
      return {
        status: "ok",
        found: data !== undefined,
        data: data ?? {},
        metadata: {},
      };
    },
    async is_complete_request({ content }) {
      return engine.ask("isComplete", { code: String(content.code ?? "") });
    },
    async comm_info_request({ content }) {
      const target = content.target_name;
      const ask = {
        target: typeof target === "string" && target ? target : undefined,
      };
      return { status: "ok", comms: await engine.ask("comms", ask) };
    },
    comm_open: tell,
    comm_msg: tell,
    comm_close: tell,
  };

  async function tell(request: Message): Promise<undefined> {
    const { header, content, buffers } = request;
    const type = header.msg_type as CommMessage["type"];
    await engine.ask("comm", { origin: header, type, content, buffers });
    return undefined;
  }
}

function place({ content }: Message): Place {
  const code = String(content.code ?? "");
  const cursor = content.cursor_pos;
  return {
    code,
    cursor: typeof cursor === "number" ? cursor : [...code].length,
  };
}
