import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dataset, datasets } from "../../src/frame/index.js";
import { root } from "../house/sources.js";
import { messageOf } from "../message.js";

/** The folders of `datasets/` that hold one, sorted: templates to fill in are none. */
const folders = readdirSync(join(root, "datasets"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(root, "datasets", entry.name, "datapackage.json")))
  .map((entry) => entry.name)
  .sort();

/** What can be read: a folder's first table by the folder's name, each other one by both names. */
const known = folders.flatMap((folder) => {
  const { resources } = JSON.parse(readFileSync(join(root, "datasets", folder, "datapackage.json"), "utf8"));
  const others: readonly { readonly name: string }[] = resources.slice(1);
  return [folder, ...others.map(({ name }) => `${folder}/${name}`)];
});

describe("dataset", () => {
  it("reads titles, units, sources and licence in both languages", () => {
    const cars = dataset("vehicle-output");
    expect(cars.title.zh).toBe("各省汽车产量，1998—2019 年");
    expect(cars.names).toEqual(["province", "year", "vehicles"]);
    expect(cars.columns[2].unit).toEqual({ zh: "万辆", en: "10 000 vehicles" });
    expect(cars.columns[0].label).toEqual({ zh: "省份", en: "Province" });
    expect(cars.sources.length).toBe(2);
    expect(cars.license?.en).toBe("Official statistics, figures used as facts");
    expect(cars.description?.en).toContain("Tibet");
  });

  it("reads every dataset that is listed, with as many rows as listed", () => {
    const list = datasets();
    const names = list.column("name").values.map(String);
    expect(names).toEqual(known);
    expect(names.map((name) => dataset(name).length)).toEqual(list.column("rows").values);
  });

  it("lists what there is when asked for what there isn't", () => {
    for (const name of ["cars", "../src", ""]) {
      expect(messageOf(() => dataset(name))).toBe(
        `InputError: dataset: \`name\` must be one of ${known.join(", ")}, got ${name ? JSON.stringify(name) : "an empty text"}`,
      );
    }
    expect(messageOf(() => dataset("gdp/other"))).toContain('must be written "gdp" (there are ');
    expect(messageOf(() => dataset("vehicles"))).toContain('must be written "vehicle-output" (');
  });
});
