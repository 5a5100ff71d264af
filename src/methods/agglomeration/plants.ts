import { checkNames, InputError, isList, type Name, nameText } from "../../base/index.js";

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

interface Coded {
  readonly codes: Int32Array;
  readonly names: readonly Name[];
}

function codes(
  where: string,
  field: "region" | "industry",
  column: ArrayLike<number> | readonly string[],
  count: number,
  names: readonly Name[] | undefined,
  least: number,
): Coded {
  const path = `plants.${field}`;
  if (!isList(column) || column.length !== count) {
    const words = `hold ${count} entries like \`plants.size\``;
    throw new InputError(where, path, words, column);
  }
  if (typeof column[0] === "string") {
    return coded(where, field, column as readonly string[], names);
  }
  if (names)
    checkNames(
      where,
      `${path === "plants.region" ? "plants.regions" : "plants.industries"}`,
      names,
    );
  const numbers = column as ArrayLike<number>;
  const limit = names ? names.length : 2 ** 24;
  const checked = numbers instanceof Int32Array ? numbers : new Int32Array(count);
  let most = least - 1;
  for (let k = 0; k < count; k++) {
    const code = numbers[k];
    if (!(code >= 0 && code < limit && code === Math.floor(code))) {
      const words = `be a whole number from 0 to ${limit - 1}`;
      throw new InputError(where, `${path}[${k}]`, words, code);
    }
    if (code > most) most = code;
    if (checked !== numbers) checked[k] = code;
  }
  return { codes: checked, names: names ?? Array.from({ length: most + 1 }, (_, k) => String(k)) };
}

/** Codes for texts: by the names given, or in the order of first occurrence. */
function coded(
  where: string,
  field: "region" | "industry",
  column: readonly string[],
  names: readonly Name[] | undefined,
): Coded {
  const places = new Map<string, number>();
  names?.forEach((name, i) => {
    for (const text of typeof name === "string" ? [name] : [name.zh, name.en]) places.set(text, i);
  });
  const codes: Int32Array = new Int32Array(column.length);
  const found: Name[] = [...(names ?? [])];
  for (let k = 0; k < column.length; k++) {
    const text = column[k];
    const place = places.get(text);
    if (place !== undefined) codes[k] = place;
    else {
      if (typeof text !== "string" || text.trim() === "") {
        throw new InputError(where, `plants.${field}[${k}]`, "be a text like the first", text);
      }
      if (names) throw unknown(where, field, k, names, text);
      codes[k] = found.length;
      places.set(text, found.length);
      found.push(text);
    }
  }
  return { codes, names: found };
}

function unknown(
  where: string,
  field: string,
  k: number,
  names: readonly Name[],
  text: string,
): InputError {
  const known = names.slice(0, 5).map((name) => JSON.stringify(nameText(name)));
  const more = names.length > 5 ? `, … ${names.length} in all` : "";
  const words = `have a ${field} that is known (${known.join(", ")}${more})`;
  return new InputError(where, `plants[${k}]`, words, text);
}
