import {
  checkNames,
  checkNumbers,
  given,
  indexOfName,
  InputError,
  isList,
  KINDS,
  type Label,
  type Name,
  named,
  nameText,
  nonNegative,
  say,
  Table,
  toLabel,
  type Requirement,
} from "../base/index.js";
import { inverse } from "../math/inverse.js";
import { sharesOf } from "../methods/input-output/imports.js";
import { InputOutputTable } from "../methods/input-output/table.js";
import type { Explorable, Flip, Input, Model } from "./explorable-model.js";
import { fixed, readData, refuseMany, verdictOf } from "./words.js";

/** What `explore("final-demand", …)` takes. */
export interface FinalDemandInput {
  /** What `inputOutputTable` gives. */
  readonly table: InputOutputTable | FinalDemandTable;
  /** What a yuan is spent on, made at home. */
  readonly product: Name;
  /** The product whose import share is moved, such as parts. */
  readonly imported: Name;
}

/** As much of a table as is asked for: by yuan of output, sectors in rows sell to sectors in columns. */
export interface FinalDemandTable {
  readonly sectors: readonly Name[];
  readonly coefficients: readonly (readonly number[])[];
  readonly importShares: readonly number[];
  readonly valueAdded: readonly number[];
}

/** The same as plain data. */
export interface FinalDemandData {
  readonly table: Omit<FinalDemandTable, "sectors"> & { readonly sectors: readonly Label[] };
  readonly product: Label;
  readonly imported: Label;
}

/** The share of `imported` that comes from abroad, and what is bought, by its number. */
export type FinalDemandState = { readonly share: number; readonly product: string };

/** What a yuan for each product moves. */
export interface FinalDemandModel extends Model {
  readonly product: number;
  readonly output: ArrayLike<number>;
  readonly valueAdded: ArrayLike<number>;
  /** 1 for the first. */
  readonly ranks: readonly [output: number, valueAdded: number];
}

const READERS = { table: given<FinalDemandInput["table"]>(), product: named, imported: named };
const MOST = 30;

/** A share, or a yuan of a yuan. */
const SHARE: Requirement = { words: say("在 0 与 1 之间", "lie from 0 to 1"), holds: (x) => x >= 0 && x <= 1 };

function read(where: string, input: FinalDemandInput): FinalDemandData {
  const { table: raw, product, imported } = readData(where, input, READERS);
  const table = raw instanceof InputOutputTable ? partsOf(where, raw) : checked(where, raw);
  const named = (path: string, name: Name): Label =>
    table.sectors[indexOfName(where, path, table.sectors, nameText(name))];
  return { table, product: named("data.product", product), imported: named("data.imported", imported) };
}

function partsOf(where: string, table: InputOutputTable): FinalDemandData["table"] {
  const { sectors, flows, output } = table;
  refuseMany(where, "data.table.sectors", sectors, MOST);
  const n = sectors.length;
  const of = (flow: number, x: number): number => (flow === 0 ? 0 : flow / x);
  return {
    sectors: sectors.map(toLabel),
    coefficients: sectors.map((_, i) => Array.from(output, (x, j) => of(flows.values[i * n + j], x))),
    importShares: Array.from(sharesOf(where, table, "domestic")),
    valueAdded: Array.from(table.valueAddedOf(), (added, j) => of(added, output[j])),
  };
}

function checked(where: string, table: FinalDemandTable | undefined): FinalDemandData["table"] {
  const { sectors, coefficients, importShares, valueAdded } = table ?? ({} as Partial<FinalDemandTable>);
  if (!isList(sectors) || !isList(coefficients) || !isList(importShares) || !isList(valueAdded)) {
    throw new InputError(
      where,
      "data.table",
      say("是 inputOutputTable(…) 给出的表", "be what inputOutputTable(…) gives"),
      table,
    );
  }
  const path = "data.table";
  const names = checkNames(where, `${path}.sectors`, sectors).map(toLabel);
  refuseMany(where, `${path}.sectors`, names, MOST);
  const list = (at: string, values: ArrayLike<number>): readonly number[] => {
    const read = checkNumbers(where, `${path}.${at}`, values, {
      requirement: at === "valueAdded" ? nonNegative : SHARE,
    });
    if (read.length === names.length) return Array.from(read);
    throw new InputError(where, `${path}.${at}`, say("每个部门一个数", "hold a number a sector"), read.length);
  };
  if (coefficients.length !== names.length)
    throw new InputError(
      where,
      `${path}.coefficients`,
      say("每个部门一行", "hold a row a sector"),
      coefficients.length,
    );
  return {
    sectors: names,
    coefficients: names.map((_, i) => list(`coefficients[${i}]`, coefficients[i])),
    importShares: list("importShares", importShares),
    valueAdded: list("valueAdded", valueAdded),
  };
}

const indexOf = ({ table }: FinalDemandData, { zh }: Label): number => table.sectors.findIndex((s) => s.zh === zh);

/** (I − (I − m̂)·A)⁻¹, with a share of `imported` from abroad. */
function leontief(data: FinalDemandData, share: number): Float64Array {
  const { coefficients, importShares } = data.table;
  const part = indexOf(data, data.imported);
  const system = coefficients.map((row, i) => {
    const home = 1 - (i === part ? share : importShares[i]);
    return row.map((a, j) => (i === j ? 1 : 0) - home * a);
  });
  return inverse(system);
}

/** v′·L. */
function multipliers(inverted: Float64Array, perOutput: readonly number[]): Float64Array {
  const n = perOutput.length;
  const sums = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) sums[j] += perOutput[i] * inverted[i * n + j];
  return sums;
}

const rankOf = (values: Float64Array, k: number): number =>
  1 + values.filter((value) => value > values[k] + 1e-9).length;

const VERDICTS = [say("在其后", "behind it"), say("与它并列", "level with it"), say("在其前", "ahead of it")] as const;

function model(data: FinalDemandData, state: FinalDemandState): FinalDemandModel {
  const { sectors, valueAdded } = data.table;
  const product = Number(state.product);
  const inverted = leontief(data, state.share);
  const output = multipliers(
    inverted,
    sectors.map(() => 1),
  );
  const added = multipliers(inverted, valueAdded);
  const ranks = [rankOf(output, product), rankOf(added, product)] as const;
  const verdicts = sectors.map(({ zh }, k) => [zh, verdictOf(output[product], output[k], VERDICTS)]);
  const holes = {
    share: fixed(100 * state.share, 2),
    imported: data.imported,
    product: sectors[product],
    output: fixed(output[product], 3),
    first: ranks[0],
    added: fixed(added[product], 3),
    second: ranks[1],
  };
  return {
    product,
    output,
    valueAdded: added,
    ranks,
    verdicts: Object.fromEntries(verdicts),
    sentence: say(
      "{imported}进口 {share}%：1 元国产{product}带动产出 {output} 元（第 {first} 位），增加值 {added} 元（第 {second} 位）。",
      'With {share}% of "{imported}" imported, a yuan of home-made "{product}" moves {output} of output (number {first}) and {added} of value added (number {second}).',
      holes,
    ),
    brief: say(
      "进口 {share}%，产出 {output}，第 {first} 位",
      "{share}% imported, output {output}, number {first}",
      holes,
    ),
  };
}

function inputs({ table, imported }: FinalDemandData): readonly Input[] {
  const label = say("{imported}的进口份额", 'imported of "{imported}"', { imported });
  const options = table.sectors.map((sector, k) => ({ value: String(k), label: sector }));
  return [
    { kind: "slider", name: "share", label, min: 0, max: 1, step: 0.001 },
    { kind: "choice", name: "product", label: say("买什么", "what is bought"), options },
  ];
}

/**
 * Where the product meets another: by Sherman and Morrison all multipliers are z(q) = z₀ − q z₀ₚ w/(1 + q wₚ), w the
 * imported product's row of (A·L₀), so that two are equal at one q.
 */
function flips(data: FinalDemandData, state: FinalDemandState): readonly Flip[] {
  const { sectors, coefficients } = data.table;
  const [n, part, product] = [sectors.length, indexOf(data, data.imported), Number(state.product)];
  const inverted = leontief(data, 0);
  const z = multipliers(
    inverted,
    sectors.map(() => 1),
  );
  const w = z.map((_, j) => coefficients[part].reduce((sum, a, i) => sum + a * inverted[i * n + j], 0));
  const found = sectors.flatMap((row, k): readonly Flip[] => {
    if (k === product) return [];
    const apart = z[product] - z[k];
    const at = apart / (z[part] * (w[product] - w[k]) - apart * w[part]);
    const words = say("与“{row}”并列", 'level with "{row}"', { row });
    return at > 0 && at < 1 ? [{ input: "share", at, words, verdict: row.zh }] : [];
  });
  return found.sort((a, b) => a.at - b.at);
}

function table(data: FinalDemandData, _: FinalDemandState, { output, valueAdded }: FinalDemandModel): Table {
  const unit = say("元", "yuan");
  return new Table({
    title: say("1 元国产最终需求带动的产出与增加值", "Output and value added of a yuan of home-made final demand"),
    main: "output",
    columns: [
      { name: "sector", label: KINDS.sector.label, values: data.table.sectors },
      { name: "output", label: say("产出", "output"), unit, values: Array.from(output), decimals: 3 },
      { name: "valueAdded", label: say("增加值", "value added"), unit, values: Array.from(valueAdded), decimals: 3 },
    ],
  });
}

/** A yuan of final demand through an input–output table (一元最终需求). */
export const finalDemandExplorable: Explorable<FinalDemandInput, FinalDemandData, FinalDemandState, FinalDemandModel> =
  {
    title: say("一元最终需求", "A yuan of final demand"),
    read,
    question: ({ product }) =>
      say("1 元买“{product}”，带动得最多吗？", 'Does a yuan for "{product}" move most?', { product }),
    start: (data) => ({
      share: data.table.importShares[indexOf(data, data.imported)],
      product: String(indexOf(data, data.product)),
    }),
    inputs,
    model,
    flips,
    table,
  };
