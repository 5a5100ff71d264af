import { describe, expect, it } from "vitest";
import { ByName, KINDS, label, type Label, type Name, say } from "../../src/base/index.js";
import { messageOf } from "../message.js";

/** Two measures of three regions, one of them derived. */
class Areas extends ByName<"people" | "density"> {
  constructor(names: readonly Name[], people: readonly number[], density: readonly number[]) {
    super({
      title: say("人口", "Population"),
      kind: KINDS.region,
      names,
      measures: {
        people: { label: say("人口", "people"), unit: say("万人", "10 000"), values: people },
        density: {
          label: say("密度", "density"),
          values: density,
          formula: "d = \\frac{P}{A}",
          note: (k) => (density[k] > 200 ? say("稠密。", "Dense.") : undefined),
        },
      },
      main: "density",
    });
  }

  summary(): Label {
    return say("{top}最密", "{top} is densest", { top: this.names[this.order()[0]] });
  }
}

const names = [label("江西", "Jiangxi"), label("湖北", "Hubei"), "X"];
const areas = new Areas(names, [4504, 5779, 1], [270, 311, Number.NaN]);

describe("a result of one number a name and measure", () => {
  it("gives a measure, or all of them, by either name", () => {
    expect(areas.of("Hubei")).toBe(311);
    expect(areas.of("江西", "people")).toBe(4504);
    expect(areas.at("湖北")).toEqual({ people: 5779, density: 311 });
  });

  it("has a table with units, its main column, and nothing where there is no number", () => {
    const table = areas.toTable();
    expect(table.main).toBe("density");
    expect(table.column("people").unit?.zh).toBe("万人");
    expect(table.column("density").values).toEqual([270, 311, null]);
  });

  it("ranks by any measure, what has no number last", () => {
    expect(areas.ranking().column("region").values).toEqual([names[1], names[0], "X"]);
    expect(areas.ranking("people").column("rank").values).toEqual([1, 2, 3]);
  });

  it("derives what has a formula", () => {
    expect(areas.steps("Jiangxi")).toEqual({
      title: label("人口：江西", "Population: Jiangxi"),
      list: [
        {
          title: label("密度", "density"),
          formula: "d = \\frac{P}{A}",
          numbers: "d = 270",
          note: label("稠密。", "Dense."),
        },
      ],
    });
  });

  it("needs no name where there is one", () => {
    const one = new Areas(["江西"], [4504], [270]);
    expect(one.of()).toBe(270);
    expect(one.steps().title.zh).toBe("人口：江西");
  });

  it("lists the names where one is missing or unknown, and the measures", () => {
    expect(messageOf(() => areas.steps())).toBe(
      'InputError: Areas.steps: `region` must be given, one of "江西", "湖北", "X", got undefined',
    );
    expect(messageOf(() => areas.of("四川"))).toBe(
      'InputError: Areas.of: `region` must be one of "江西", "湖北", "X", got "四川"',
    );
    expect(messageOf(() => areas.of("江西", "area" as never))).toBe(
      'InputError: Areas.of: `measure` must be one of "people", "density", got "area"',
    );
  });
});
