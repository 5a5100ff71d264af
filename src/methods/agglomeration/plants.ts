import { InputError, isList, type Name } from "../../base/index.js";
import { codes, coded } from "./plant-codes.js";

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
  readonly region: ArrayLike<number> | readonly string[];
  readonly industry: ArrayLike<number> | readonly string[];
  readonly size: ArrayLike<number>;
  /** What the codes (or texts) stand for; regions without a plant may be among them. */
  readonly regions?: readonly Name[];
  readonly industries?: readonly Name[];
}

/** Plants, one by one or as columns. */
export type PlantsInput = readonly PlantRecord[] | PlantColumns;

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

/**
 * Reads plants. Typed arrays of codes and sizes aren't copied: what is computed from them is
 * computed at once.
 *
 * @param regions - what the reference names as regions, if the plants don't say.
 * @internal
 */
export function readPlants(
  where: string,
  input: PlantsInput,
  regions?: readonly Name[] | number,
): Plants {
  if (isList(input))
    return readRecords(where, input, typeof regions === "number" ? undefined : regions);
  if (typeof input !== "object" || input === null || !isList(input.region) || !isList(input.size)) {
    const words = "be a list of { region, industry, size }, or an object of such columns";
    throw new InputError(where, "plants", words, input);
  }
  const size = readSizes(where, input.size);
  const named = input.regions ?? (typeof regions === "number" ? undefined : regions);
  const least = typeof regions === "number" ? regions : 0;
  const region = codes(where, "region", input.region, size.length, named, least);
  const industry = codes(where, "industry", input.industry, size.length, input.industries, 0);
  return {
    region: region.codes,
    industry: industry.codes,
    size,
    regions: region.names,
    industries: industry.names,
    ordered: input.regions !== undefined || typeof input.region[0] === "number",
  };
}

function readRecords(
  where: string,
  records: ArrayLike<unknown>,
  regions: readonly Name[] | undefined,
): Plants {
  const list = Array.from(records) as readonly PlantRecord[];
  if (list.length === 0) throw new InputError(where, "plants", "hold at least one plant", list);
  const size: Float64Array = new Float64Array(list.length);
  list.forEach((plant, k) => {
    for (const field of ["region", "industry"] as const) {
      const text: unknown = plant?.[field];
      if (typeof text === "string" && text.trim() !== "") continue;
      throw new InputError(where, `plants[${k}].${field}`, "be a text", text);
    }
    size[k] = checkSize(where, `plants[${k}].size`, plant.size);
  });
  const region = coded(
    where,
    "region",
    list.map((plant) => plant.region),
    regions,
  );
  const industry = coded(
    where,
    "industry",
    list.map((plant) => plant.industry),
    undefined,
  );
  return {
    region: region.codes,
    industry: industry.codes,
    size,
    regions: region.names,
    industries: industry.names,
    ordered: false,
  };
}

function readSizes(where: string, sizes: ArrayLike<number>): Float64Array {
  if (sizes.length === 0) {
    throw new InputError(where, "plants.size", "hold at least one plant", sizes);
  }
  const size = sizes instanceof Float64Array ? sizes : new Float64Array(sizes.length);
  for (let k = 0; k < size.length; k++) {
    const value = sizes[k];
    if (!(typeof value === "number" && value > 0 && value < Number.POSITIVE_INFINITY)) {
      checkSize(where, `plants.size[${k}]`, value);
    }
    if (size !== sizes) size[k] = value;
  }
  return size;
}

function checkSize(where: string, path: string, value: unknown): number {
  if (typeof value === "number" && value > 0 && Number.isFinite(value)) return value;
  throw new InputError(where, path, "be a finite number > 0", value);
}
