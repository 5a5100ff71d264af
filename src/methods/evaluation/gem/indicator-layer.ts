import {
  type ColumnChoice,
  InputError,
  isCalled,
  isList,
  isNamed,
  isTableSource,
  type Label,
  type MatrixInput,
  type Name,
  nameText,
  say,
  tableOf,
} from "../../../base/index.js";
import { sharesOf, type WeightRule } from "../../../math/index.js";
import { HierarchyPriorities } from "../ahp/hierarchy-priorities-result.js";
import type { HierarchyElement, NamedWeights } from "../ahp/hierarchy-tree.js";
import { addedUp } from "../decision/weights.js";
import { determinantNamed } from "./determinant-pairs.js";

/** The indicators of a determinant: their names, which count alike; weights by name; or what `ahp` gives. */
export type DeterminantIndicators = readonly string[] | Readonly<Record<string, number>> | NamedWeights;

/**
 * The indicator layer (指标层): the indicators of each determinant, `{ 资源: ["人口", "投资"], 设施: { 公路: 0.6, 铁路: 0.4 } }`;
 * or what `hierarchyPriorities` gives, whose first level are the determinants.
 */
export type IndicatorLayer = Readonly<Record<string, DeterminantIndicators>> | HierarchyPriorities;

/** A determinant with its indicators, and their weights with sum 1. */
export interface LayerRead {
  readonly name: Name;
  readonly indicators: readonly Name[];
  readonly weights: Float64Array;
}

const LAYER: Label = say(
  '写明每个因素的指标，如 { 资源: ["人口", "投资"], 设施: { 公路: 0.6, 铁路: 0.4 } }',
  'name the indicators of each determinant, such as { resources: ["people", "land"], infrastructure: { roads: 0.6, rails: 0.4 } }',
);

/** @throws {InputError} If a determinant has no indicators, or weights don't add up to 1. */
export function readLayer(
  where: string,
  argument: string,
  layer: IndicatorLayer,
  rule: WeightRule,
): readonly LayerRead[] {
  if (layer instanceof HierarchyPriorities) return layerOf(layer);
  const plain = typeof layer === "object" && layer !== null && !isList(layer) && !isTableSource(layer);
  const entries = plain ? Object.entries(layer) : [];
  if (entries.length === 0) throw new InputError(where, argument, LAYER, layer);
  return entries.map(([name, given]) => {
    const path = `${argument}[${JSON.stringify(name)}]`;
    return { name: determinantNamed(name), ...indicatorsOf(where, path, given, rule) };
  });
}

function indicatorsOf(
  where: string,
  path: string,
  given: DeterminantIndicators,
  rule: WeightRule,
): Omit<LayerRead, "name"> {
  if (isList(given)) {
    const names = Array.from(given) as readonly string[];
    if (names.length === 0 || names.some((name) => typeof name !== "string")) {
      throw new InputError(where, path, LAYER, given);
    }
    return { indicators: names, weights: new Float64Array(names.length).fill(1 / names.length) };
  }
  if (typeof given !== "object" || given === null) throw new InputError(where, path, LAYER, given);
  const { names, weights } = given as Partial<NamedWeights>;
  const entries: readonly (readonly [Name, unknown])[] =
    isList(names) && isList(weights) ? names.map((name, i) => [name, weights[i]]) : Object.entries(given);
  if (entries.length === 0) throw new InputError(where, path, LAYER, given);
  const numbers = entries.map(([name, weight]) => {
    if (typeof weight === "number" && weight >= 0 && Number.isFinite(weight)) return weight;
    const words = say("是 ≥ 0 的权重", "be a weight ≥ 0");
    throw new InputError(where, `${path}[${JSON.stringify(nameText(name))}]`, words, weight);
  });
  return { indicators: entries.map(([name]) => name), weights: addedUp(where, path, Float64Array.from(numbers), rule) };
}

/** The first level as determinants, the leaves below as their indicators. */
function layerOf({ elements }: HierarchyPriorities): readonly LayerRead[] {
  const found: { name: Name; leaves: HierarchyElement[] }[] = [];
  for (const element of elements) {
    if (element.level === 1) found.push({ name: element.name, leaves: [] });
    if (element.leaf) found[found.length - 1].leaves.push(element);
  }
  return found.map(({ name, leaves }) => ({
    name,
    indicators: leaves.map((leaf) => leaf.name),
    weights: sharesOf(Float64Array.from(leaves, ({ global }) => global)),
  }));
}

/** Indicators that are looked for, and the path to who names them. */
export interface WantedIndicators {
  readonly path: string;
  readonly indicators: readonly Name[];
}

/** Columns that are wanted, and of whoever wants them the places among these. */
export interface WantedColumns {
  readonly columns: readonly string[];
  readonly places: readonly (readonly number[])[];
}

/** The indicators of a layer, each determinant with its path. */
export function wantedBy(argument: string, layer: readonly LayerRead[]): readonly WantedIndicators[] {
  return layer.map(({ name, indicators }) => ({ path: `${argument}[${JSON.stringify(nameText(name))}]`, indicators }));
}

/**
 * The columns that are wanted, each once, as the data call them: those of a frame by their names in code.
 *
 * @throws {InputError} If one isn't there.
 */
export function columnsOf(where: string, data: MatrixInput, wanted: readonly WantedIndicators[]): WantedColumns {
  const known = knownColumns(data);
  const columns: string[] = [];
  const places = wanted.map(({ path, indicators }) =>
    indicators.map((indicator) => {
      const column = known?.find(({ called }) => called.some((one) => sameColumn(one, indicator)));
      if (known !== undefined && column === undefined) {
        const words = say("是数据里的指标（{known}）", "be indicators of the data ({known})", {
          known: known.map(({ key }) => key).join(", "),
        });
        throw new InputError(where, path, words, nameText(indicator));
      }
      const key = column?.key ?? nameText(indicator);
      const at = columns.indexOf(key);
      return at >= 0 ? at : columns.push(key) - 1;
    }),
  );
  return { columns, places };
}

function sameColumn(a: Name, b: Name): boolean {
  return isCalled(a, nameText(b)) || isCalled(a, nameText(b, "en"));
}

/** What the columns are called; undefined where the data will be refused anyway. */
function knownColumns(
  data: MatrixInput,
): readonly { readonly key: string; readonly called: readonly Name[] }[] | undefined {
  if (isTableSource(data)) {
    return tableOf(data).columns.map(({ name, label }) => ({ key: name, called: [name, label] }));
  }
  if (isList(data)) {
    const width = isList(data[0]) ? data[0].length : 0;
    return Array.from({ length: width }, (_, j) => ({ key: String(j + 1), called: [String(j + 1)] }));
  }
  const names = (data as { readonly columns?: unknown } | null)?.columns;
  if (!isList(names)) return undefined;
  const all: readonly unknown[] = Array.from(names);
  if (!all.every((name): name is Name => typeof name === "string" || isNamed(name))) return undefined;
  return all.map((name) => ({ key: nameText(name), called: [name] }));
}

/** The choice of columns with those that a layer needs; of plain lists there is nothing to choose. */
export function chosenColumns(data: MatrixInput, rows: string | undefined, columns: readonly string[]): ColumnChoice {
  return isList(data) ? {} : { rows, columns };
}

/** The places in the matrix that is read: of plain lists, of which no columns are chosen, the column's number. */
export function placesIn(data: MatrixInput, { columns, places }: WantedColumns): readonly (readonly number[])[] {
  if (!isList(data)) return places;
  return places.map((own) => own.map((at) => Number(columns[at]) - 1));
}
