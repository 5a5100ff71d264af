import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { Label } from "../base/index.js";
import type { ColumnReading } from "./reading/read-options.js";

/** A text of a datapackage.json with its Chinese beside it, under `<name>_zh`. */
interface Titled {
  readonly title: string;
  readonly title_zh: string;
}

/** A column as a datapackage.json describes it. @internal */
export interface Field extends Titled {
  readonly name: string;
  readonly type: "string" | "number" | "integer" | "boolean";
  readonly description: string;
  readonly description_zh: string;
  readonly unit?: string;
  readonly unit_zh?: string;
}

/** A datapackage.json as ours are written: Data Package 2.0 with the Chinese beside the English. @internal */
export interface DataPackage extends Titled {
  readonly name: string;
  readonly description: string;
  readonly description_zh: string;
  readonly licenses: readonly Titled[];
  readonly sources: readonly (Titled & { readonly path?: string })[];
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly schema: { readonly fields: readonly Field[] };
  }[];
}

/** The folder `datasets/` of this package, from its sources as from its build. */
function folderOfDatasets(): URL {
  let folder = new URL("./", import.meta.url);
  while (!existsSync(new URL("package.json", folder))) folder = new URL("../", folder);
  return new URL("datasets/", folder);
}

/** The names of the datasets there are. @internal */
export function packageNames(): readonly string[] {
  return readdirSync(folderOfDatasets(), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(fileOf(entry.name, "datapackage.json")))
    .map((entry) => entry.name)
    .sort();
}

/** The description of a dataset. @internal */
export function readPackage(name: string): DataPackage {
  return JSON.parse(readFileSync(fileOf(name, "datapackage.json"), "utf8")) as DataPackage;
}

/** A file of a dataset. @internal */
export function fileOf(name: string, path: string): URL {
  return new URL(`${name}/${path}`, folderOfDatasets());
}

/** A text in both languages. @internal */
export function titleOf(text: Titled): Label {
  return { zh: text.title_zh, en: text.title };
}

const types = { string: "text", number: "number", integer: "number", boolean: "boolean" } as const;

/**
 * What the fields say about columns, by the names that the columns have in a frame: that of
 * `province_zh` holds for `province`, and each of the two for its type.
 *
 * @internal
 */
export function columnReadings(fields: readonly Field[]): Record<string, ColumnReading> {
  const names = new Set(fields.map((field) => field.name));
  return Object.fromEntries(
    fields
      .map((field) => {
        const stem = field.name.replace(/_(zh|en)$/, "");
        const isPair = names.has(`${stem}_zh`) && names.has(`${stem}_en`);
        return [isPair ? stem : field.name, readingOf(field)] as const;
      })
      .reverse(),
  );
}

function readingOf(field: Field): ColumnReading {
  const { unit, unit_zh: unitZh } = field;
  return {
    type: types[field.type],
    label: titleOf(field),
    description: { zh: field.description_zh, en: field.description },
    ...(unit === undefined || unitZh === undefined ? {} : { unit: { zh: unitZh, en: unit } }),
  };
}
