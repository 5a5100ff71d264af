import {
  type CellsInput,
  checkMagnitude,
  coded,
  findColumn,
  given,
  InputError,
  isLabel,
  isList,
  isTableSource,
  type Label,
  type Name,
  type OptionReader,
  say,
  type Table,
  tableOf,
  type TableSource,
  namesList,
} from "../../base/index.js";
import { codes } from "./plant-codes.js";

/** One plant. */
export interface PlantRecord {
  readonly region: string;
  readonly industry: string;
  /** Jobs, sales or output; > 0, in one unit for all. */
  readonly size: number;
}

/**
 * Plants as columns, one entry a plant: the way for large files. Codes are whole numbers from 0 and
 * stand for `regions` and `industries` (or for the rows of a labelled reference); texts are coded in
 * the order in which they first occur.
 */
export interface PlantColumns {
  readonly region: ArrayLike<number> | readonly Name[];
  readonly industry: ArrayLike<number> | readonly Name[];
  readonly size: ArrayLike<number>;
  /** What the codes (or texts) stand for; regions without a plant may be among them. */
  readonly regions?: readonly Name[];
  readonly industries?: readonly Name[];
}

/** Plants: a frame of one row a plant, records, or columns. */
export type PlantList = TableSource | readonly PlantRecord[] | PlantColumns;

/** Plants, or `{ cells }`: what plants hold together in each industry and region. */
export type PlantsInput = PlantList | CellsInput;

/** Which columns of a frame say where a plant stands, what it makes and how large it is. */
export interface PlantChoice {
  /** `"region"` by default. */
  readonly region?: string | undefined;
  /** `"industry"` by default. */
  readonly industry?: string | undefined;
  /** `"size"` by default. */
  readonly size?: string | undefined;
}

/** The same as options; of every method that takes plants. @internal */
export const PLANT_CHOICE: { readonly [K in keyof PlantChoice]-?: OptionReader<PlantChoice[K]> } = {
  region: given(),
  industry: given(),
  size: given(),
};

/** Plants in codes. */
export interface Plants {
  readonly region: Int32Array;
  readonly industry: Int32Array;
  readonly size: Float64Array;
  readonly regions: readonly Name[];
  readonly industries: readonly Name[];
  /** Whether the order of the regions is the caller's, so that an unlabelled list can follow it. */
  readonly ordered: boolean;
}

/** What is known of plants beside themselves. */
export interface PlantChecks {
  /** What the reference names as regions (or how many it has), if the plants don't say. */
  readonly regions?: readonly Name[] | number | undefined;
  readonly choice?: PlantChoice | undefined;
}

const PLANTS: Label = say(
  "是每行一家企业的数据框、记录 { region, industry, size } 的列表或由这三列组成的对象，或 { cells }",
  "be a frame of one row a plant, a list of { region, industry, size }, an object of such columns, or { cells }",
);

/**
 * Reads plants. Typed arrays of codes and sizes aren't copied: what is computed from them is
 * computed at once.
 *
 * @internal
 */
export function readPlants(where: string, input: PlantList, { regions, choice = {} }: PlantChecks = {}): Plants {
  if (isList(input)) return readRecords(where, input, namesOf(regions));
  const columns = isTableSource(input) ? columnsOf(where, tableOf(input), choice) : input;
  if (typeof columns !== "object" || columns === null) {
    throw new InputError(where, "plants", PLANTS, input);
  }
  if (!isList(columns.region) || !isList(columns.size)) {
    throw new InputError(where, "plants", PLANTS, input);
  }
  const size = readSizes(where, columns.size);
  const named = columns.regions ?? namesOf(regions);
  const least = typeof regions === "number" ? regions : 0;
  const region = codes(where, "region", columns.region, size.length, named, least);
  const industry = codes(where, "industry", columns.industry, size.length, columns.industries, 0);
  return {
    region: region.codes,
    industry: industry.codes,
    size,
    regions: namesList(region.names),
    industries: namesList(industry.names),
    ordered: columns.regions !== undefined || typeof columns.region[0] === "number",
  };
}

function namesOf(regions: PlantChecks["regions"]): readonly Name[] | undefined {
  return typeof regions === "number" ? undefined : regions;
}

/** The columns of a frame; codes of regions and industries are names there. */
function columnsOf(where: string, table: Table, choice: PlantChoice): PlantColumns {
  const cells = (field: keyof PlantChoice) => {
    const chosen = choice[field];
    if (chosen !== undefined) return findColumn(where, field, table.columns, chosen).values;
    const found = table.columns.find(({ name }) => name === field);
    if (found) return found.values;
    const columns = table.columns.map(({ name }) => name).join(", ");
    const words = say(
      "有 {field} 列，或在选项中写明是哪一列（{columns}），如 { {field}: … }",
      "have a column {field}, or an option say which it is ({columns}), such as { {field}: … }",
      { field, columns },
    );
    throw new InputError(where, "plants", words, undefined);
  };
  const names = (field: "region" | "industry"): readonly Name[] =>
    cells(field).map((cell) => (cell !== null && isLabel(cell) ? cell : String(cell ?? "")));
  return { region: names("region"), industry: names("industry"), size: cells("size") as number[] };
}

function readRecords(where: string, records: ArrayLike<unknown>, regions: readonly Name[] | undefined): Plants {
  const list = Array.from(records) as readonly PlantRecord[];
  if (list.length === 0) throw new InputError(where, "plants", AT_LEAST_ONE, list);
  const size: Float64Array = new Float64Array(list.length);
  list.forEach((plant, k) => {
    if (typeof plant !== "object" || plant === null || isList(plant)) {
      throw new InputError(where, `plants[${k}]`, PLANT, plant);
    }
    for (const field of ["region", "industry"] as const) {
      const text: unknown = plant?.[field];
      if (typeof text === "string" && text.trim() !== "") continue;
      throw new InputError(where, `plants[${k}].${field}`, say("是文本", "be a text"), text);
    }
    size[k] = checkSize(where, `plants[${k}].size`, plant.size);
  });
  const column = (field: "region" | "industry") => list.map((plant) => plant[field]);
  const region = coded(where, { argument: "plants", field: "region", column: column("region"), known: regions });
  const industry = coded(where, { argument: "plants", field: "industry", column: column("industry") });
  return {
    region: region.codes,
    industry: industry.codes,
    size,
    regions: region.names,
    industries: industry.names,
    ordered: false,
  };
}

const PLANT: Label = say(
  '是一家企业，写成 { region: "江西", industry: "汽车", size: 120 }（地区 × 产业的合计得不出它）',
  'be a plant, written { region: "Jiangxi", industry: "vehicles", size: 120 } (it does not follow from sums, regions × industries)',
);

const AT_LEAST_ONE: Label = say("至少有一家企业", "hold at least one plant");

function readSizes(where: string, sizes: ArrayLike<number>): Float64Array {
  if (sizes.length === 0) throw new InputError(where, "plants.size", AT_LEAST_ONE, sizes);
  const size = sizes instanceof Float64Array ? sizes : new Float64Array(sizes.length);
  for (let k = 0; k < size.length; k++) {
    const value = sizes[k];
    if (!(typeof value === "number" && value >= 1e-70 && value <= 1e70)) {
      checkSize(where, `plants.size[${k}]`, value);
    }
    if (size !== sizes) size[k] = value;
  }
  return size;
}

function checkSize(where: string, path: string, value: unknown): number {
  if (typeof value === "number" && value > 0 && Number.isFinite(value)) {
    checkMagnitude(where, path, value);
    return value;
  }
  throw new InputError(where, path, say("是 > 0 的有限数", "be a finite number > 0"), value);
}
