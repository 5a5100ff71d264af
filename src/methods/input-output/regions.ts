import {
  checkNames,
  InputError,
  isList,
  type Label,
  label,
  LabelledMatrix,
  type MatrixInput,
  type Name,
  nameText,
  type OptionReader,
  readOptions,
  say,
  toLabel,
} from "../../base/index.js";
import { sumOf } from "../../math/index.js";

/** What parts the region from the sector in the names of a multi-regional table. */
export interface RegionOptions {
  /** `"·"` by default: "江西·汽车". */
  readonly separator?: string;
}

/** The regions and sectors of a multi-regional table, and which of them each row is. */
export interface RegionSectors {
  readonly regions: readonly Name[];
  readonly sectors: readonly Name[];
  /** For each row of the table the place of its region. */
  readonly regionOf: readonly number[];
  /** For each row of the table the place of its sector. */
  readonly sectorOf: readonly number[];
}

const separatorGiven: OptionReader<string> = (where, name, given = "·") => {
  if (typeof given === "string" && given !== "") return given;
  throw new InputError(where, name, say("是文字", "be a text"), given);
};

const OPTIONS = { separator: separatorGiven };

/**
 * Takes the names of a multi-regional table (区域间投入产出表) apart: "江西·汽车" is 汽车 in 江西. All other
 * functions take such a table as it is, with region × sector in rows and columns.
 *
 *     "r·s" → region r, sector s
 *
 * @unit 名称，不是数 · names, not numbers
 * @throws {InputError} If a name doesn't hold the separator.
 * @see Miller, R. E. & Blair, P. D. (2009). Input–Output Analysis, 2nd ed., ch. 3.
 * @example
 * regionSectors(["江西·汽车", "江西·其他", "湖北·汽车", "湖北·其他"]).regions; // => ["江西", "湖北"]
 */
export function regionSectors(names: readonly Name[], options: RegionOptions = {}): RegionSectors {
  return parted("regionSectors", names, options);
}

/**
 * Sums what a multi-regional computation gives by region (按地区汇总): of a list, or of the rows of a matrix
 * such as the Leontief inverse, whose columns then say how much of a multiplier stays in which region.
 *
 *     y_r = Σ xᵢ over the sectors i of region r
 *
 * @param names - the names of the table's sectors, "region·sector".
 * @param values - one number a name, or a frame, a result or a matrix with these rows.
 * @returns Regions in rows; one column ("value"), or the columns of the matrix.
 * @unit 与数据同单位 · that of the values
 * @throws {InputError} If the names aren't as many as the values or have no separator.
 * @see Miller, R. E. & Blair, P. D. (2009). Input–Output Analysis, 2nd ed., ch. 3. Cambridge University Press.
 * @example
 * sumByRegion(["江西·汽车", "江西·其他", "湖北·汽车"], [1, 2, 4]).values; // => [3, 4]
 */
export function sumByRegion(
  names: readonly Name[],
  values: ArrayLike<number> | MatrixInput,
  options: RegionOptions = {},
): LabelledMatrix {
  const where = "sumByRegion";
  const { regions, regionOf } = parted(where, names, options);
  const given = isLine(values) ? { rows: names, columns: [VALUE], values } : values;
  const matrix = LabelledMatrix.from(where, "values", given);
  if (matrix.rows.length !== names.length) {
    const words = say("有 {n} 行，每个名称一行", "hold {n} rows, one a name", { n: names.length });
    throw new InputError(where, "values", words, matrix.rows.length);
  }
  const width = matrix.columns.length;
  const rows = regions.map((_, r) => [...names.keys()].filter((i) => regionOf[i] === r));
  const sums = Float64Array.from({ length: regions.length * width }, (_, k) => {
    const j = k % width;
    return sumOf(rows[Math.floor(k / width)].map((i) => matrix.values[i * width + j]));
  });
  return new LabelledMatrix(regions, matrix.columns, sums, matrix.unit);
}

const VALUE: Label = say("数值", "value");

function isLine(values: unknown): values is ArrayLike<number> {
  return isList(values) && typeof values[0] === "number";
}

function parted(where: string, names: readonly Name[], options: RegionOptions): RegionSectors {
  const { separator } = readOptions(where, options, OPTIONS);
  const pairs = checkNames(where, "names", names).map((name, i) => {
    const pair = pairOf(name, separator);
    if (pair) return pair;
    const words = say("是用 {separator} 隔开的地区与部门", "be a region and a sector parted by {separator}", {
      separator: JSON.stringify(separator),
    });
    throw new InputError(where, `names[${i}]`, words, nameText(name));
  });
  const [regions, regionOf] = distinct(pairs.map(([region]) => region));
  const [sectors, sectorOf] = distinct(pairs.map(([, sector]) => sector));
  return { regions, sectors, regionOf, sectorOf };
}

/** A name taken apart, in both languages if both have the separator. */
function pairOf(name: Name, separator: string): readonly [Name, Name] | undefined {
  const { zh, en } = toLabel(name);
  const [chinese, english] = [cut(zh, separator), cut(en, separator)];
  if (typeof name === "string" || !chinese || !english) return chinese;
  return [label(chinese[0], english[0]), label(chinese[1], english[1])];
}

function cut(text: string, separator: string): readonly [string, string] | undefined {
  const at = text.indexOf(separator);
  const rest = text.slice(at + separator.length);
  return at > 0 && rest !== "" ? [text.slice(0, at), rest] : undefined;
}

/** Each name once, and which of them stands where. */
function distinct(names: readonly Name[]): readonly [readonly Name[], readonly number[]] {
  const texts = names.map((name) => nameText(name));
  const first = texts.filter((text, i) => texts.indexOf(text) === i);
  return [first.map((text) => names[texts.indexOf(text)]), texts.map((text) => first.indexOf(text))];
}
