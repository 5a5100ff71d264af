import { readFileSync } from "node:fs";
import { InputError, type Label, nearestOf, say, Table, textsOf } from "../base/index.js";
import { columnReadings, type DataPackage, fileOf, packageNames, readPackage, titleOf } from "./data-package.js";
import type { DatasetName } from "./dataset-names.js";
import type { Frame } from "./frame.js";
import { readCsv } from "./read-csv.js";

/** Any text, and yet an editor offers the names that are listed beside it. */
export type AnyText = string & Record<never, never>;

/**
 * One of the datasets that come with the book's companion (数据集), with titles, units and sources in
 * both languages; {@link datasets} lists them.
 *
 * @param name - "vehicle-output"; of a dataset with several tables "name/table".
 * @throws {InputError} If there is none of that name.
 * @example
 * const cars = dataset("vehicle-output").where({ year: 2012 });
 * cars.where({ province: "Jiangxi" }).column("vehicles"); // => [34.4]
 * cars.aggregate({ vehicles: "sum" }).column("vehicles"); // => [1927.62]
 */
export function dataset(name: DatasetName | AnyText): Frame {
  if (typeof name !== "string") throw unknown(name);
  const [folder, table] = name.split("/");
  if (!packageNames().includes(folder)) throw unknown(name);
  const described = readPackage(folder);
  const resource = described.resources.find((each) => each.name === (table ?? folder));
  if (resource === undefined) throw unknown(name);
  return readCsv(fileOf(folder, resource.path), {
    title: titleOf(described),
    description: { zh: described.description_zh, en: described.description },
    sources: described.sources.map((source) => ({ title: titleOf(source), path: source.path })),
    license: licenseOf(described),
    encoding: "utf-8",
    totals: "keep",
    columns: columnReadings(resource.schema.fields),
  });
}

/**
 * The datasets there are (数据集一览), by the names that {@link dataset} takes.
 *
 * @example
 * datasets().column("name").values.includes("gdp"); // => true
 */
export function datasets(): Table {
  const tables = packageNames().flatMap((folder) => {
    const described = readPackage(folder);
    return described.resources.map(({ name, path }) => ({
      name: name === folder ? name : `${folder}/${name}`,
      title: titleOf(described),
      rows: readFileSync(fileOf(folder, path), "utf8").split("\n").length - 2,
      source: titleOf(described.sources[0]),
    }));
  });
  return new Table({
    title: { zh: "数据集", en: "Datasets" },
    columns: [
      { name: "name", label: { zh: "名称", en: "name" }, values: tables.map((t) => t.name) },
      { name: "title", label: { zh: "内容", en: "content" }, values: tables.map((t) => t.title) },
      { name: "rows", label: { zh: "行数", en: "rows" }, values: tables.map((t) => t.rows) },
      { name: "source", label: { zh: "来源", en: "source" }, values: tables.map((t) => t.source) },
    ],
  });
}

function licenseOf(described: DataPackage): Label {
  return {
    zh: described.licenses.map(({ title_zh }) => title_zh).join("；"),
    en: described.licenses.map(({ title }) => title).join("; "),
  };
}

/** The first dataset whose title holds what was asked for, word by word: 汽车产量 of 「各省汽车产量，2005—2017 年」. */
function titled(text: string): string | undefined {
  if (text.trim().length < 2) return undefined;
  const { values: titles } = datasets().column("title");
  const place = titles.findIndex(
    (title) => title !== null && textsOf(title as Label).some((each) => each.includes(text)),
  );
  return place < 0 ? undefined : String(datasets().column("name").values[place]);
}

function unknown(name: string): InputError {
  const names = datasets().column("name").values.map(String);
  const nearest = nearestOf(names, String(name)) ?? titled(String(name));
  if (nearest === undefined && /\.(csv|tsv|txt|xlsx?|json)$/i.test(name)) {
    const write = `readTable(${JSON.stringify(name)})`;
    const words = say(
      "是本书附带的数据集；自己的文件请写 {write}",
      "be a dataset of the book; a file of your own is {write}",
      { write },
    );
    return new InputError("dataset", "name", words, name);
  }
  const known = names.join(", ");
  const words =
    nearest === undefined
      ? say("是 {known} 之一", "be one of {known}", { known })
      : say("写作 {write}（共有 {known}）", "be written {write} (there are {known})", {
          write: JSON.stringify(nearest),
          known,
        });
  return new InputError("dataset", "name", words, name);
}
