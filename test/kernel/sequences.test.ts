import { afterEach, describe, expect, test } from "vitest";
import { SEQUENCES, type Sequence } from "../cells/sequences.js";
import { KernelClient, result } from "./client.js";

/** Sequences that share a kernel: each declares again what others have declared. */
const SHARED = 20;
const groups = Array.from({ length: Math.ceil(SEQUENCES.length / SHARED) }, (_, group) =>
  SEQUENCES.slice(group * SHARED, (group + 1) * SHARED),
);

describe.each(groups.map((sequences, group) => ({ group, sequences })))("kernel $group", ({ sequences }) => {
  let kernel: KernelClient | undefined;
  let left = sequences.length;
  afterEach(() => {
    left--;
    if (left === 0) kernel?.close();
  });

  test.each(sequences)("$about", async ({ cells, shows }: Sequence) => {
    kernel ??= await KernelClient.start();
    let last: string | undefined;
    for (const cell of cells) {
      const isFailing = cell.startsWith("!");
      const exchange = await kernel.execute(isFailing ? cell.slice(1) : cell);
      expect(exchange.reply.traceback).toEqual(isFailing ? expect.anything() : undefined);
      expect(exchange.reply.ename).not.toBe("TypeScriptError");
      last = result(exchange);
    }
    expect(last ?? "undefined").toBe(shows);
  });
});
