import { describe, expect, it } from "vitest";
import { label, readSquare } from "../../src/base/index.js";
import { messageOf } from "../message.js";

describe("a square matrix", () => {
  it("has the same names both ways, in either language", () => {
    const rows = [label("江西", "Jiangxi"), "b"];
    const values = [
      [1, 2],
      [3, 4],
    ];
    expect(readSquare("f", "m", { rows, columns: ["Jiangxi", "b"], values }).rows).toEqual(rows);
    expect(messageOf(() => readSquare("f", "m", { rows, columns: ["b", "江西"], values }))).toBe(
      'InputError: f: `m.columns[0]` must be called like row 0, "Jiangxi", got "b"',
    );
    expect(messageOf(() => readSquare("f", "m", [[1, 2]]))).toBe('InputError: f: `m` must be square, got "1 × 2"');
  });
});
