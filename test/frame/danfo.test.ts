import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { label } from "../../src/base/index.js";
import { danfo, Frame } from "../../src/frame/index.js";
import { root } from "../house/sources.js";
import { messageOf } from "../message.js";

const frame = Frame.fromRecords([
  { province: label("江西", "Jiangxi"), cars: 34.4, plant: true },
  { province: label("西藏", "Tibet"), cars: null, plant: false },
]);

describe("Frame.df", () => {
  it("is a danfo frame: labels as two columns, a missing number as NaN", () => {
    expect(frame.df.columns).toEqual(["province_zh", "province_en", "cars", "plant"]);
    expect(frame.df.values).toEqual([
      ["江西", "Jiangxi", 34.4, true],
      ["西藏", "Tibet", Number.NaN, false],
    ]);
  });

  it("computes on doubles", () => {
    const { DataFrame } = danfo();
    expect(new DataFrame([[1]]).div(3).values).toEqual([[1 / 3]]);
    expect(new DataFrame([[16_777_217]]).add(0.2).values).toEqual([[16_777_217.2]]);
    expect(new DataFrame([[1, 3]]).div(new DataFrame([[3, 7]])).values).toEqual([[1 / 3, 3 / 7]]);
  });

  it("is made anew each time: no change to it reaches the frame", () => {
    const { df } = frame;
    (df.values as unknown as number[][])[0][2] = 999;
    const inPlace = df as unknown as { addColumn(...args: unknown[]): void };
    inPlace.addColumn("extra", [1, 2], { inplace: true });
    expect(frame.column.bind(frame.where({ cars: 34.4 }))("cars")).toEqual(Float64Array.of(34.4));
    expect(frame.df.columns).not.toContain("extra");
  });

  it("asks for the axis that danfo would choose along the rows", () => {
    const df = Frame.fromRecords([
      { a: 1, b: 3 },
      { a: 2, b: 4 },
    ]).df;
    // @ts-expect-error danfo's own default, 1, sums each row.
    expect(df.sum().values).toEqual([4, 6]);
    expect(df.sum({ axis: 0 }).values).toEqual([3, 7]);
  });

  it("gives right answers with missing numbers for all that DanfoSeries offers", () => {
    const series = Frame.fromRecords([{ a: 3 }, { a: null }, { a: 1 }]).df.column("a");
    expect([series.sum(), series.mean(), series.median()]).toEqual([4, 2, 2]);
    expect([series.min(), series.max(), series.count()]).toEqual([1, 3, 2]);
    expect(series.add(1).values).toEqual([4, Number.NaN, 2]);
    expect(series.lt(2).values).toEqual([false, false, true]);
    expect(series.isNa().values).toEqual([false, true, false]);
  });
});

describe("Frame.throughDanfo and fromDanfo", () => {
  it("bring labels, units and missing cells back", () => {
    const withUnit = frame.withWords({ cars: { unit: label("万辆", "10 000 vehicles") } });
    const back = withUnit.throughDanfo((df) => df.addColumn("rank", [1, 2]));
    expect(back.records()).toEqual([
      { province_zh: "江西", province_en: "Jiangxi", cars: 34.4, plant: true, rank: 1 },
      { province_zh: "西藏", province_en: "Tibet", cars: null, plant: false, rank: 2 },
    ]);
    expect(back.columns[1].unit).toEqual(label("万辆", "10 000 vehicles"));
  });

  it("refuse an infinity that danfo divided by zero", () => {
    const zero = Frame.fromRecords([{ a: 1 }]);
    expect(messageOf(() => zero.throughDanfo((df) => df.div(0)))).toBe(
      "InputError: Frame: `a[0]` must be a finite number like the rest of its column, or null where it is missing, got Infinity",
    );
  });
});

describe("the bundle of danfo", () => {
  const folder = mkdtempSync(join(tmpdir(), "danfo-"));
  execFileSync(process.execPath, [join(root, "src/frame/bundle-danfo.mjs"), folder]);
  const file = join(folder, "danfo.cjs");

  it("is small, fetches nothing and needs no package", () => {
    const code = readFileSync(file, "utf8");
    expect(code.length).toBeLessThan(1_000_000);
    expect(code).not.toMatch(/require\("(node:)?(https?|net|child_process)"\)/);
  });

  it("loads anywhere without a word on the screen, and answers as the packages do", () => {
    const script = `const d = require(${JSON.stringify(file)});
      const f = new d.DataFrame([[1, 2], [3, 5]], { columns: ["a", "b"] });
      console.log(JSON.stringify([f.div(3).values, f.column("b").median(), f.mean({ axis: 0 }).values]));`;
    const said = execFileSync(process.execPath, ["-e", script], { cwd: folder, encoding: "utf8" });
    const { DataFrame } = danfo();
    const f = new DataFrame(
      [
        [1, 2],
        [3, 5],
      ],
      { columns: ["a", "b"] },
    );
    const ours = [f.div(3).values, f.column("b").median(), f.mean({ axis: 0 }).values];
    expect(said).toBe(`${JSON.stringify(ours)}\n`);
  });

  it("stands beside danfo's own package, which computes on doubles as well", () => {
    const load = createRequire(import.meta.url);
    const whole = load("danfojs-node") as ReturnType<typeof danfo>;
    expect(new whole.DataFrame([[1]]).div(3).values).toEqual([[1 / 3]]);
  });
});
