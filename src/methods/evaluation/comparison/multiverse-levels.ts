import {
  checkOption,
  InputError,
  placeCalled,
  isList,
  isTableSource,
  type Label,
  LabelledMatrix,
  type MatrixInput,
  type Name,
  nameText,
  pathTo,
  sameName,
  say,
  namesAt,
} from "../../../base/index.js";
import type { WeightRule } from "../../../math/index.js";
import { type DecisionMatrix, type DecisionOptions, readDecision } from "../decision/decision-matrix.js";
import { type Normalisation, NORMALISATIONS } from "../decision/normalisation.js";
import type { ChosenMethod } from "./method-choice.js";
import { readWeighting, type Weighting } from "./weight-choice.js";

/** All that is chosen from. */
export interface Levels {
  readonly tables: readonly { readonly name: Name; readonly decision: DecisionMatrix }[];
  readonly sets: readonly { readonly name: Name; readonly columns: readonly Name[] | undefined }[];
  readonly weightings: readonly Weighting[];
  readonly methods: readonly ChosenMethod[];
  readonly normalisations: readonly Normalisation[];
}

/** One table, or several of the same alternatives, each brought into the order of the first. */
export function tablesOf(where: string, data: unknown, reading: DecisionOptions): Levels["tables"] {
  if (!isSeveral(data)) return [{ name: ALL, decision: readDecision(where, data as MatrixInput, reading) }];
  const tables = Object.entries(data).map(([name, table]) => ({ name, decision: readDecision(where, table, reading) }));
  const { rows } = tables[0].decision.matrix;
  return tables.map(({ name, decision }) => ({
    name,
    decision: inOrder(where, decision, rows, pathTo("data", [[name, -1]])),
  }));
}

const ALL: Label = say("全部", "all");

function isSeveral(data: unknown): data is Readonly<Record<string, MatrixInput>> {
  if (typeof data !== "object" || data === null || isList(data) || isTableSource(data) || "values" in data)
    return false;
  const entries = Object.values(data);
  return entries.length > 0 && entries.every((one) => typeof one === "object" && one !== null);
}

function inOrder(where: string, decision: DecisionMatrix, rows: readonly Name[], path: string): DecisionMatrix {
  const { matrix } = decision;
  const places = rows.map((row) => matrix.rows.findIndex((own) => sameName(own, row)));
  const missing = rows[places.indexOf(-1)];
  if (missing !== undefined || matrix.rows.length !== rows.length) {
    const words = say("有与第一张表相同的评价对象", "hold the alternatives of the first table");
    throw new InputError(where, path, words, missing === undefined ? matrix.rows.length : nameText(missing));
  }
  const values = Float64Array.from(places.flatMap((i) => [...matrix.rowAt(i)]));
  return { ...decision, matrix: new LabelledMatrix(rows, matrix.columns, values, matrix.unit) };
}

/** A decision table of some of its indicators. */
export function onlyWith(decision: DecisionMatrix, columns: readonly Name[] | undefined): DecisionMatrix {
  if (columns === undefined) return decision;
  const { matrix, directions, all, aliases } = decision;
  const kept = matrix.columns.map((_, j) => j).filter((j) => columns.some((name) => sameName(name, matrix.columns[j])));
  const values = Float64Array.from(
    matrix.rows.flatMap((_, i) => kept.map((j) => matrix.values[i * matrix.columns.length + j])),
  );
  const names = namesAt(matrix.columns, kept);
  return {
    matrix: new LabelledMatrix(matrix.rows, names, values, matrix.unit),
    directions: kept.map((j) => directions[j]),
    excluded: [],
    all: names,
    aliases: names.map((name) => aliases[all.indexOf(name)]),
  };
}

/** Sets of indicators; all of them by default. */
export function setsOf(where: string, sets: unknown, { matrix, all, aliases }: DecisionMatrix): Levels["sets"] {
  if (sets === undefined) return [{ name: ALL, columns: undefined }];
  const entries = typeof sets === "object" && sets !== null && !isList(sets) ? Object.entries(sets) : [];
  const words = say(
    '按名称写，每组是指标的列表，如 { 不含出口: ["产值", "研发"] }',
    'be given by name, each a list of indicators, such as { "without exports": ["output", "research"] }',
  );
  if (entries.length === 0) throw new InputError(where, "indicators", words, sets);
  return entries.map(([name, texts]) => {
    const path = pathTo("indicators", [[name, -1]]);
    if (!isList(texts) || texts.length === 0) throw new InputError(where, path, words, texts);
    const columns = Array.from(texts, (text) => {
      const k = placeCalled(all, text as string, aliases);
      if (k >= 0 && matrix.columns.includes(all[k])) return all[k];
      const known = matrix.columns.map((one) => JSON.stringify(nameText(one))).join(", ");
      throw new InputError(
        where,
        path,
        say("只含现有指标（{known}）", "name its indicators ({known})", { known }),
        text,
      );
    });
    return { name, columns };
  });
}

/** Weights, those of the same kind told apart by a number and by what was said of them. */
export function weightingsOf(where: string, asked: unknown, rule: WeightRule): readonly Weighting[] {
  if (isList(asked) && asked.length > 0) {
    const read = Array.from(asked, (one, k) => readWeighting(where, `weights[${k}]`, one, rule));
    return read.map((one, k) => {
      const alike = read.filter(({ name }) => name === one.name);
      if (alike.length === 1) return one;
      const told = [alike.indexOf(one) + 1, ...optionsIn(asked[k])].join(", ");
      return { ...one, name: say("{name}（{told}）", "{name} ({told})", { name: one.name, told }) };
    });
  }
  const entries = typeof asked === "object" && asked !== null && !isList(asked) ? Object.entries(asked) : [];
  if (entries.length > 0 && !isTableSource(asked)) {
    return entries.map(([name, one]) => ({
      ...readWeighting(where, pathTo("weights", [[name, -1]]), one, rule),
      name,
    }));
  }
  const words = say(
    '是权重的列表，如 ["equal", "entropyWeights"]，或按名称写',
    'be a list of weights, such as ["equal", "entropyWeights"], or by name',
  );
  throw new InputError(where, "weights", words, asked);
}

/** What a weighting was told beside its method: `shares: raw`. */
function optionsIn(asked: unknown): readonly string[] {
  if (typeof asked !== "object" || asked === null || !("method" in asked) || isTableSource(asked)) return [];
  return Object.entries(asked).flatMap(([option, value]) =>
    option === "method" || typeof value === "object" ? [] : [`${option}: ${value}`],
  );
}

export function normalisationsOf(
  where: string,
  asked: readonly Normalisation[] = ["min-max", "vector"],
): readonly Normalisation[] {
  const known = Object.keys(NORMALISATIONS) as Normalisation[];
  if (!isList(asked) || asked.length === 0) {
    const words = say('是列表，如 ["min-max", "vector"]', 'be a list, such as ["min-max", "vector"]');
    throw new InputError(where, "normalisations", words, asked);
  }
  return Array.from(asked, (one, k) => checkOption(where, `normalisations[${k}]`, one, known));
}
