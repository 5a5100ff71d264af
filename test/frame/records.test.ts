import { inspect, isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { label } from "../../src/base/index.js";
import { show, tableToCsv } from "../../src/format/index.js";
import { weightedSum } from "../../src/pure.js";
import { Frame, readCsvText } from "../../src/frame/index.js";
import { messageOf } from "../message.js";

const frame = Frame.fromRecords([
  { province: label("江西", "Jiangxi"), cars: 34.4 },
  { province: label("湖北", "Hubei"), cars: null },
]);
const plain = [
  { province_zh: "江西", province_en: "Jiangxi", cars: 34.4 },
  { province_zh: "湖北", province_en: "Hubei", cars: null },
];
const labelled = [{ province: { zh: "江西", en: "Jiangxi" }, cars: 34.4 }];
const missing: string = "不存在";
const absent = (make: (row: Record<string, unknown>) => unknown): string => messageOf(() => make(frame.records()[0]));

describe("a row as an object", () => {
  it("refuses a field that isn't there, however it is asked for", () => {
    const refused = 'InputError: records: `row` must be a column of the frame (province, cars), got "不存在"';
    expect(absent((row) => row[missing])).toBe(refused);
    expect(absent(({ 不存在 }) => 不存在)).toBe(refused);
    expect(absent((row) => row.不存在 ?? 0)).toBe(refused);
    expect(messageOf(() => frame.records().map((row) => row.不存在))).toBe(refused);
    expect(absent((row) => row.car)).toContain("cars is meant, perhaps");
    expect(absent((row) => row[0])).toContain('got "0"');
    const titled = frame.withWords({ cars: { label: label("汽车", "Cars") } });
    expect(messageOf(() => titled.records()[0].汽车)).toBe(
      'InputError: records: `row["汽车"]` must be written row["cars"], got undefined',
    );
  });

  it("has a name in two languages as two texts, for a text is equal to neither: as one field it is refused", () => {
    const rows = frame.records();
    expect(rows.find((row) => row.province_zh === "江西")?.cars).toBe(34.4);
    expect(rows.find((row) => row.province_en === "Hubei")?.cars).toBe(null);
    const refused =
      'InputError: records: `row["province"]` must be written row.province_zh (Chinese) or row.province_en (English): a name in two languages equals neither text, got undefined';
    expect(messageOf(() => rows.find((row) => row.province === "江西"))).toBe(refused);
    expect(messageOf(() => rows.map((row) => row.province).indexOf("江西"))).toBe(refused);
    expect(messageOf(() => new Map(rows.map((row) => [row.province, row.cars])).get("江西"))).toBe(refused);
    expect(messageOf(() => rows.filter(({ province }) => province !== "江西"))).toBe(refused);
    const named = Frame.fromRecords([{ name: label("甲", "A"), label: label("乙", "B") }]).records();
    expect(messageOf(() => named[0].name)).toContain("must be written row.name_zh");
    expect(messageOf(() => named[0].label)).toContain("must be written row.label_zh");
  });

  it("becomes the frame it was, in a table too", () => {
    expect(Frame.fromRecords(frame.records()).columns[0].values).toEqual(frame.columns[0].values);
    expect(show(frame.records()).columns[0].values).toEqual(frame.columns[0].values);
  });

  it("is an object like any other for all that is done with it", async () => {
    const rows = frame.records();
    expect(rows).toEqual(plain);
    expect(rows).toStrictEqual(plain);
    expect(Array.isArray(rows)).toBe(true);
    expect(JSON.stringify(rows)).toBe(JSON.stringify(plain));
    expect(inspect(rows)).toBe(inspect(plain));
    expect(await rows[0]).toEqual(plain[0]);
    expect(structuredClone(rows)).toEqual(plain);
    expect(isDeepStrictEqual({ ...rows[0] }, plain[0])).toBe(true);
    expect(Object.entries(rows[1])).toEqual(Object.entries(plain[1]));
    expect("不存在" in rows[0]).toBe(false);
    expect(Object.hasOwn(rows[0], "cars")).toBe(true);
    expect(`${rows[0]}`).toBe("[object Object]");
    const seen: string[] = [];
    for (const name in rows[0]) seen.push(name);
    expect(seen).toEqual(["province_zh", "province_en", "cars"]);
  });

  it("is asked by the package what it is, and answers", () => {
    const shares = Frame.fromRecords([{ 研发: 0.6, 出口: 0.4 }]).records();
    expect(tableToCsv(show(shares))).toContain("0.6,0.4");
    expect(tableToCsv(show(shares[0]))).toContain("出口,0.4");
    const data = {
      rows: ["甲", "乙"],
      columns: ["研发", "出口"],
      values: [
        [1, 2],
        [3, 1],
      ],
    };
    const weighted = weightedSum(data, { weights: shares[0] as Record<string, number> });
    expect(weighted.scores).toEqual(weightedSum(data, { weights: { 研发: 0.6, 出口: 0.4 } }).scores);
  });

  it("takes a new field, and a column of any name", () => {
    const [row] = frame.records();
    row.share = 0.5;
    expect(row).toEqual({ ...plain[0], share: 0.5 });
    const [odd] = readCsvText("__proto__,toJSON,constructor\n1,2,3").records();
    expect(Object.entries(odd)).toEqual([["__proto__", 1], ["toJSON", 2], ["constructor", 3]]); // biome-ignore format: a table
  });

  it("of another frame lacks a field as any record may", () => {
    const other = Frame.fromRecords([{ province: "江西" }]);
    expect(messageOf(() => Frame.fromRecords([...frame.records(), ...other.records()]))).toBe(
      "InputError: fromRecords: `records[2].province_zh` must be there as in the first record, null where it is missing, got undefined",
    );
  });
});

describe("a frame goes through its rows", () => {
  it("as a condition gets them", () => {
    expect(Array.from(frame, (row) => row.text("province", "en"))).toEqual(["Jiangxi", "Hubei"]);
    expect([...frame].map((row) => row.index)).toEqual([0, 1]);
    expect(messageOf(() => Array.from(frame, (row) => row.number("cars")))).toBe(
      "InputError: row: `cars[1] (湖北)` must be there; a missing cell isn't counted as 0, got null",
    );
  });

  it("and each shows its cells", () => {
    expect(inspect([...frame][0])).toBe(inspect(labelled[0]));
  });
});

describe("what a frame hasn't got", () => {
  // biome-ignore lint/suspicious/noExplicitAny: what a reader may type, the compiler would refuse
  const any = frame as any;

  it("is refused, by whatever name", () => {
    expect(messageOf(() => any[missing])).toBe(
      'InputError: Frame: `frame` must be a column of the frame (province, cars), got "不存在"',
    );
    expect(messageOf(() => any.cars)).toBe(
      'InputError: Frame.cars: `cars` must be written frame.column("cars"), got undefined',
    );
    expect(messageOf(() => any[0])).toBe(
      "InputError: Frame: `frame[0]` must be written frame.records()[0], got undefined",
    );
    const wide = readCsvText("地区,2012\n江西,1");
    expect(messageOf(() => (wide as unknown as number[])[2012])).toContain('frame.column("2012")');
  });

  it("unless tools look for it", () => {
    expect([any.then, any.toJSON, any.nodeType, any.$$typeof, any["@@__IMMUTABLE_LIST__@@"]]).toEqual(
      Array.from({ length: 5 }, () => undefined),
    );
  });
});
