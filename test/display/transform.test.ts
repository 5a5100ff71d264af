import { describe, expect, it } from "vitest";
import { check, tableBundle } from "../../src/display/index.js";
import { matrixOf, movedBox } from "../../src/display/png/transform.js";
import { Table } from "../../src/base/index.js";
import { messageOf } from "../message.js";

const near = (numbers: readonly number[]) => numbers.map((x) => expect.closeTo(x, 12));

describe("the map of an SVG transform", () => {
  it("is nothing where there is none", () => {
    for (const none of [null, undefined, "none", ""]) expect(matrixOf(none)).toEqual([1, 0, 0, 1, 0, 0]);
  });

  it("moves, stretches, turns and shears, one after the other", () => {
    expect(matrixOf("translate(3)")).toEqual([1, 0, 0, 1, 3, 0]);
    expect(matrixOf("translate(3,-4.5)")).toEqual([1, 0, 0, 1, 3, -4.5]);
    expect(matrixOf("scale(2)")).toEqual([2, 0, 0, 2, 0, 0]);
    expect(matrixOf("scale(2, 1e-1)")).toEqual([2, 0, 0, 0.1, 0, 0]);
    expect(matrixOf("matrix(1 2 3 4 5 6)")).toEqual([1, 2, 3, 4, 5, 6]);
    expect(matrixOf("rotate(90)")).toEqual(near([0, 1, -1, 0, 0, 0]));
    // A quarter about (1, 2) brings the point (2, 2) to (1, 3).
    expect(matrixOf("rotate(90, 1, 2)")).toEqual(near([0, 1, -1, 0, 3, 1]));
    expect(matrixOf("translate(10, 0) scale(2)")).toEqual([2, 0, 0, 2, 10, 0]);
    expect(matrixOf("scale()")).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("refuses what it doesn't paint", () => {
    const words = (name: string) => `Error: a figure with the transform ${name} can't be painted`;
    expect(messageOf(() => matrixOf("skewX(3)"))).toBe(words("skewX"));
    expect(messageOf(() => matrixOf("matrix(1 2 3)"))).toBe(words("matrix"));
  });

  it("takes a box to the upright one around it, a point and a still one as they are", () => {
    const box = { x: 0, y: 0, width: 2, height: 1 };
    const turned = movedBox(box, matrixOf("rotate(90)"));
    expect([turned.x, turned.y, turned.width, turned.height]).toEqual(near([-1, 0, 1, 2]));
    expect(movedBox(box, matrixOf(null))).toBe(box);
    const point = { x: 3, y: 3, width: 0, height: 0 };
    expect(movedBox(point, matrixOf("scale(2)"))).toBe(point);
  });
});

describe("an exercise", () => {
  it("without a way to be right is never right, and a holds that fails says to think again", () => {
    expect(check(1, {}).message.en).toBe("Not yet: think again");
    expect(check(1, { holds: () => false }).message.en).toBe("Not yet: think again");
  });

  it("shows what is thrown, an error or anything else, and a function that gives nothing", () => {
    const throwing = (thrown: unknown) => {
      return () => {
        throw thrown;
      };
    };
    const trials = [{ given: [1], is: 2 }];
    expect(check(throwing(new Error("no")), { trials }).message.en).toBe("It fails when it is run: no");
    expect(check(throwing("no"), { trials }).message.en).toBe("It fails when it is run: no");
    expect(check(() => undefined, { trials }).message.en).toBe("Given (1) it gives undefined, which is wrong");
    expect(check(5, { trials }).message.en).toBe("The answer must be a function");
  });

  it("shows itself with a mark", () => {
    expect(String(check(1, { is: 1 }))).toMatch(/^✓ /);
    expect(String(check(1, { is: 2 }))).toMatch(/^✗ /);
  });
});

describe("a table in a notebook", () => {
  it("of thousands of rows travels by its first and last thousand", () => {
    const values = Array.from({ length: 2500 }, (_, i) => i);
    const title = { zh: "长", en: "long" };
    const table = new Table({ title, columns: [{ name: "x", label: title, values }], note: title });
    const [data] = Object.values(tableBundle(table)) as [
      { length: number; columns: { values: number[] }[]; note: unknown },
    ];
    expect(data.length).toBe(2500);
    expect(data.columns[0].values.slice(998, 1002)).toEqual([998, 999, 1500, 1501]);
    expect(data.note).toEqual(title);
  });
});
