import { inspect } from "node:util";
import { expect, test } from "vitest";
import { PlainCells, ReplCells } from "./plain-cells.js";
import { SEQUENCES } from "./sequences.js";

interface Cells {
  run(cell: string): Promise<unknown>;
}

/** What the last of several cells shows. */
async function shown(cells: Cells, sequence: readonly string[]): Promise<string> {
  let value: unknown;
  for (const cell of sequence) {
    if (cell.startsWith("!")) await expect(cells.run(cell.slice(1))).rejects.toBeDefined();
    else value = await cells.run(cell);
  }
  return inspect(value);
}

test.each(SEQUENCES)("$about", async ({ cells, shows }) => {
  expect(await shown(new PlainCells(), cells)).toBe(shows);
});

test.each(SEQUENCES.filter(({ notInV8 }) => notInV8 === undefined))(
  "V8 says so too: $about",
  async ({ cells, shows }) => {
    const repl = new ReplCells();
    expect(await shown(repl, cells)).toBe(shows);
    repl.close();
  },
);
