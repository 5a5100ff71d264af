import { InputError, Measured, type Name, nameText, type Result } from "../base/index.js";

/** The formula of what a result is about, in TeX, if its derivation has one. */
export function formulaOf(result: Result): string | undefined {
  const main = result instanceof Measured ? result.measures[result.main]?.formula : undefined;
  if (main !== undefined) return main;
  for (const choice of choices(result)) {
    try {
      const formulas = result.steps(...choice).list.flatMap(({ formula }) => formula ?? []);
      return formulas.at(-1);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
    }
  }
  return undefined;
}

/** What results call the lists of names that choose a derivation. */
const LISTS = ["names", "regions", "rows", "years", "industries", "columns"] as const;

/** Nothing; the first name of each list; the first of two lists; the first two of one. */
function choices(result: Result): readonly (readonly string[])[] {
  const table = result.toTable();
  const fields = result as unknown as Readonly<Record<string, unknown>>;
  const lists = LISTS.map((list) => fields[list]).filter(
    (list): list is Name[] => Array.isArray(list) && list.length > 0,
  );
  const texts = [...lists, ...table.columns.slice(0, 2).map(({ values }) => [...new Set(values)] as Name[])]
    .map((names) => names.map((name) => nameText(name)))
    .filter((names) => names.length > 0);
  const first = texts.map(([name]) => name);
  const pairs = texts.flatMap((names, i) => [
    ...first.slice(i + 1).map((other) => [first[i], other]),
    names.slice(0, 2),
  ]);
  return [[], ...first.map((name) => [name]), ...pairs];
}
