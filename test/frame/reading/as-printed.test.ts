import { describe, expect, it } from "vitest";
import { concentration, rankingChart } from "../../../src/index.js";
import { type Frame, readCsvText } from "../../../src/frame/index.js";
import { messageOf } from "../../message.js";

/** As a yearbook of prefectures is set: names spread to one width, a header of two lines. */
const PRINTED = `表 5-3 2013 年各设区市工业总产值
,,,计量单位：万元
设 区 市,合 计,机械工业,
,,汽车零部件,整 车
全 省,15,9,6
南 昌 市,4,3,1
九江市,6,4,2
赣 州 市,5,2,3
`;

describe("a table as it is set in print", () => {
  it("has names without the blanks that fill a line", () => {
    const cities = readCsvText(PRINTED);
    expect(cities.names).toEqual(["设区市", "机械工业 汽车零部件", "机械工业 整车"]);
    expect(cities.texts("设区市")).toEqual(["南昌市", "九江市", "赣州市"]);
    expect(cities.report?.totals?.texts("设区市")).toEqual(["全省"]);
    const [parts] = cities.where({ 设区市: "南昌市" }).column("汽车零部件");
    expect(parts).toBe(3);
  });

  it("leaves what may be two words", () => {
    const names = ["甲公司 乙厂", "汽车 零部件", "比亚迪 Auto"];
    expect(readCsvText(`名称,值\n${names.map((name) => `${name},1`).join("\n")}`).texts("名称")).toEqual(names);
  });

  it("in traditional characters is the same", () => {
    const rows = "產業,產量,產值（億元）\n汽車,3,1\n機車,4,2\n零件,5,3\n總計,12,6\n註：不含出口。\n資料來源：年鑑。";
    const table = readCsvText(`表1 工業產量\n,,單位：萬輛\n${rows}`);
    expect(table.columns.map(({ unit }) => unit?.zh)).toEqual([undefined, "萬輛", "億元"]);
    expect(table.texts("產業")).toEqual(["汽車", "機車", "零件"]);
    expect(table.report?.totals?.texts("產業")).toEqual(["總計"]);
    expect(table.note?.zh).toBe("註：不含出口。 資料來源：年鑑。");
    const units = readCsvText("地區,產量,產值\n單位,萬噸,歐元\n甲,1,2\n乙,3,5");
    expect(units.columns.map(({ unit }) => unit?.zh)).toEqual([undefined, "萬噸", "歐元"]);
    const pages = readCsvText("地區,產量\n甲,1\n乙,2\n續表,\n地區,產量\n丙,4\n丁,9");
    expect([...pages.column("產量")]).toEqual([1, 2, 4, 9]);
  });

  it("repeats what stands over several columns, without merged cells", () => {
    const years = readCsvText("地区,产值,产值,就业,就业\n,2012,2013,2012,2013\n江西,1,2,3,4\n湖北,5,6,7,8");
    expect(years.names).toEqual(["地区", "产值 2012", "产值 2013", "就业 2012", "就业 2013"]);
    expect([...years.column("就业 2013")]).toEqual([4, 8]);
    expect(messageOf(() => readCsvText("地区,产值,产值\n江西,1,2"))).toContain("be unlike every other column's name");
  });
});

describe("a text where options should be", () => {
  it("is taken for the column that is meant", () => {
    const cities: Frame = readCsvText(PRINTED);
    const options = '`options` must be an object of options; write { columns: "汽车零部件" }, got "汽车零部件"';
    expect(messageOf(() => concentration(cities, "汽车零部件" as never))).toContain(`concentration: ${options}`);
    expect(messageOf(() => rankingChart(cities, "汽车零部件" as never))).toContain(`rankingChart: ${options}`);
    expect(messageOf(() => rankingChart(cities, { industry: "汽车零部件" } as never))).toContain(
      "`industry` must be written columns (its options: title,",
    );
    expect(messageOf(() => cities.sortBy("汽车零部件", "descending"))).toContain(
      'sortBy({ column: "汽车零部件", order: "descending" })',
    );
  });
});
