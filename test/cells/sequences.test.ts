import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { PageCells } from "./page-cells.js";
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

describe("in a page of the book, types checked", () => {
  // Its compiler reads the language's declarations once for all: a sequence declares again what others have declared.
  const cells = new PageCells();

  test.each(SEQUENCES)("$about", async (sequence) => {
    expect(await shown(cells, sequence.cells)).toBe(sequence.shows);
  });
});

test.each(SEQUENCES.filter(({ notInV8 }) => notInV8 === undefined))(
  "V8 says so too: $about",
  async ({ cells, shows }) => {
    const repl = new ReplCells();
    expect(await shown(repl, cells)).toBe(shows);
    repl.close();
  },
);
