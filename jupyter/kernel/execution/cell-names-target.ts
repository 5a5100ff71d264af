import { cellNames } from "../cells/cell-names.js";
import type { TS } from "../cells/typescript.js";
import type { Comms } from "./comms.js";

/** By which a front end opens a channel to ask which names cells deal with; our extension does. */
const TARGET = "industrial-clusters:names";

/** Answers the texts of cells, `{ cells: [...] }`, with their names, `{ names: [...] }`, in their order. */
export function offerNames(comms: Comms, ts: TS): void {
  comms.registerTarget(TARGET, (comm) => {
    comm.onMessage(({ data }) => comm.send({ names: textsIn(data).map((text) => cellNames(ts, text)) }));
  });
}

function textsIn(data: unknown): readonly string[] {
  const { cells } = (data ?? {}) as Readonly<Record<string, unknown>>;
  return Array.isArray(cells) ? cells.map(String) : [];
}
