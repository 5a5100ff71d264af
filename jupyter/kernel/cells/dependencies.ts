/**
 * Which cells depend on which, and what of a page or a notebook doesn't fit together any more: all of it from names and
 * counts.
 */
import type { CellNames } from "./cell-names.js";

/** A cell as far as its dependence goes. */
export interface CellState {
  readonly names: CellNames;
  /** Whether its text is another than that of what is shown below it. */
  readonly isEdited: boolean;
  /** Counts the times that it has given its names other values than a reader sees in the page as it came. */
  readonly version: number;
  /** The versions of the cells that it depends on when it last ran; nothing for the page as it came. */
  readonly seen: ReadonlyMap<number, number> | undefined;
  /** Whether its names have values now. */
  readonly hasRun: boolean;
}

/**
 * The cells that each cell depends on, by their places: of each name that it reads, the cell before it that declares it
 * last, and those between that give it another value.
 */
export function dependencies(cells: readonly CellNames[]): readonly ReadonlySet<number>[] {
  const makers = new Map<string, number[]>();
  return cells.map(({ declares, assigns, reads }, at) => {
    const found = new Set(reads.flatMap((name) => makers.get(name) ?? []));
    for (const name of assigns) makers.get(name)?.push(at);
    for (const name of declares) makers.set(name, [at]);
    return found;
  });
}

/** The cells whose outputs are no longer what the cells above them would give, in their order. */
export function staleCells(cells: readonly CellState[]): readonly number[] {
  const stale = new Set<number>();
  for (const [at, needed] of dependencies(cells.map(({ names }) => names)).entries()) {
    const seen = cells[at]?.seen;
    const hasChanged = [...needed].some((each) => {
      const { isEdited = false, version = 0 } = cells[each] ?? {};
      return isEdited || stale.has(each) || version !== (seen?.get(each) ?? (seen ? undefined : 0));
    });
    if (hasChanged) stale.add(at);
  }
  return [...stale];
}

/**
 * What a run makes of a cell: whether its names get other values than before, and which versions it has seen.
 *
 * @param isOther - whether another text ran than that of what was shown.
 */
export function afterRun(
  cells: readonly CellState[],
  at: number,
  isOther: boolean,
): Pick<CellState, "version" | "seen"> {
  const { hasRun = false, version = 0 } = cells[at] ?? {};
  const givesOther = hasRun || isOther || staleCells(cells).includes(at);
  const needed = dependencies(cells.map(({ names }) => names))[at] ?? [];
  return {
    version: givesOther ? version + 1 : version,
    seen: new Map([...needed].map((each) => [each, cells[each]?.version ?? 0])),
  };
}

/** The cells that have to run before one, since it needs their names and they haven't any yet, in their order. */
export function neededFirst(cells: readonly CellState[], cell: number): readonly number[] {
  const all = dependencies(cells.map(({ names }) => names));
  const needed = new Set<number>();
  const open = [cell];
  for (const at of open) {
    for (const each of all[at] ?? []) {
      if (needed.has(each) || cells[each]?.hasRun === true) continue;
      needed.add(each);
      open.push(each);
    }
  }
  return [...needed].sort((a, b) => a - b);
}
