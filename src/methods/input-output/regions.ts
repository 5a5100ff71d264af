import { InputError, LabelledMatrix, type Name, nameText } from "../../base/index.js";

/** What parts the region from the sector in the names of a multi-regional table. */
export interface RegionOptions {
  /** `"·"` by default: "江西·汽车". */
  readonly separator?: string;
}

/** The regions and sectors of a multi-regional table, and which of them each row is. */
export interface RegionSectors {
  readonly regions: readonly string[];
  readonly sectors: readonly string[];
  /** For each row of the table the place of its region. */
  readonly regionOf: readonly number[];
  /** For each row of the table the place of its sector. */
  readonly sectorOf: readonly number[];
}

/**
 * Takes the names of a multi-regional table (区域间投入产出表) apart: "江西·汽车" is 汽车 in 江西. All other
 * functions take such a table as it is, with region × sector in rows and columns.
 *
 * @throws {InputError} If a name doesn't hold the separator.
 * @see Miller, R. E. & Blair, P. D. (2009). Input–Output Analysis, 2nd ed., ch. 3.
 * @example
 * regionSectors(["江西·汽车", "江西·其他", "湖北·汽车", "湖北·其他"]).regions; // => ["江西", "湖北"]
 */
export function regionSectors(names: readonly Name[], options: RegionOptions = {}): RegionSectors {
  const { separator = "·" } = options;
  const pairs = names.map((name, i) => {
    const text = nameText(name);
    const at = text.indexOf(separator);
    if (at > 0 && at + separator.length < text.length) {
      return [text.slice(0, at), text.slice(at + separator.length)];
    }
    const words = `be a region and a sector parted by ${JSON.stringify(separator)}`;
    throw new InputError("regionSectors", `names[${i}]`, words, text);
  });
  const regions = [...new Set(pairs.map(([region]) => region))];
  const sectors = [...new Set(pairs.map(([, sector]) => sector))];
  return {
    regions,
    sectors,
    regionOf: pairs.map(([region]) => regions.indexOf(region)),
    sectorOf: pairs.map(([, sector]) => sectors.indexOf(sector)),
  };
}

/**
 * Sums what a multi-regional computation gives by region (按地区汇总): of a list, or of the rows of a matrix
 * such as the Leontief inverse, whose columns then say how much of a multiplier stays in which region.
 *
 * @param names - the names of the table's sectors, "region·sector".
 * @param values - one number a name, or a matrix with these rows.
 * @returns Regions in rows; one column ("value"), or the columns of the matrix.
 * @throws {InputError} If the names aren't as many as the values or have no separator.
 * @example
 * sumByRegion(["江西·汽车", "江西·其他", "湖北·汽车"], [1, 2, 4]).values; // => [3, 4]
 */
export function sumByRegion(
  names: readonly Name[],
  values: ArrayLike<number> | LabelledMatrix,
  options: RegionOptions = {},
): LabelledMatrix {
  const { regions, regionOf } = regionSectors(names, options);
  const matrix =
    values instanceof LabelledMatrix
      ? values
      : new LabelledMatrix(names, ["value"], Float64Array.from(values));
  const width = matrix.columns.length;
  if (matrix.values.length !== names.length * width) {
    throw new InputError("sumByRegion", "values", `hold ${names.length} rows`, values);
  }
  const sums: Float64Array = new Float64Array(regions.length * width);
  matrix.values.forEach((value, k) => {
    sums[regionOf[Math.floor(k / width)] * width + (k % width)] += value;
  });
  return new LabelledMatrix(regions, matrix.columns, sums, matrix.unit);
}
