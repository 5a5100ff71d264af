import type { DemandFlows } from "../methods/input-output/index.js";

/** Pixels between two nodes that are above each other: room for two lines of text. */
const BETWEEN = 32;

/** Where the nodes of a demand stand, and the gap at which Plotly draws bands as thick as that needs. */
export interface FlowPlaces {
  /** Middles, as shares of width and height. */
  readonly places: readonly (readonly [number, number])[];
  readonly gap: number;
}

/**
 * Rounds from left to right; in a column the largest above. The top is kept free for the value added of
 * earlier rounds on its way to the right, so that no band runs over a node.
 *
 * @param height - of the figure, in pixels.
 * @internal
 */
export function flowPlaces(flows: DemandFlows, height: number): FlowPlaces {
  const columns = columnsOf(flows);
  const room = height - 140;
  const all = flows.ends.valueAdded + flows.ends.imports;
  const most = Math.max(...columns.map((column) => column.length));
  const fullest = columns.find((column) => column.length === most) ?? [];
  const inFullest = fullest.reduce((sum, node) => sum + Math.max(flows.into(node), flows.outOf(node)), 0);
  // Plotly leaves at most two thirds of a column to gaps.
  const scale = Math.max((room - (most + 1) * BETWEEN) / all, room / 3 / inFullest);
  const places: [number, number][] = flows.nodes.map(() => [0, 0]);
  const sizes = flows.nodes.map((_, i) => Math.max(flows.into(i), flows.outOf(i)) * scale);
  columns.forEach((column, k) => {
    let top = passing(flows, columns, k) * scale + (k === 0 || k === columns.length - 1 ? 0 : BETWEEN);
    for (const node of column) {
      places[node] = [across(k, columns.length), (top + sizes[node] / 2) / room];
      top += sizes[node] + BETWEEN;
    }
  });
  const [, last] = columns[columns.length - 1];
  if (last !== undefined) places[last][1] = 1 - sizes[last] / 2 / room;
  return { places, gap: gapFor(columns, sizes, room) };
}

/** The nodes of each column from left to right. */
function columnsOf({ nodes }: DemandFlows): readonly (readonly number[])[] {
  const of = (test: (node: DemandFlows["nodes"][number]) => boolean): number[] =>
    [...nodes.keys()].filter((i) => test(nodes[i]));
  const rounds = Math.max(...nodes.map(({ round = 0 }) => round));
  const byRound = Array.from({ length: rounds + 1 }, (_, k) => of(({ round }) => round === k));
  const columns = [of(({ kind }) => kind === "demand"), ...byRound, of(({ kind }) => kind === "later")];
  const ends = of(({ kind }) => kind === "valueAdded" || kind === "imports");
  return [...columns, ends].filter((column) => column.length > 0);
}

/** The value added that was earned left of a column. */
function passing(flows: DemandFlows, columns: readonly (readonly number[])[], k: number): number {
  if (k === columns.length - 1) return 0;
  const earlier = new Set(columns.slice(0, k).flat());
  return flows.flows.reduce((sum, { from, to, value }) => {
    return earlier.has(from) && flows.nodes[to].kind === "valueAdded" ? sum + value : sum;
  }, 0);
}

function across(k: number, columns: number): number {
  return 0.01 + (0.98 * k) / (columns - 1);
}

/** Plotly makes bands as thick as its fullest column allows: the gap at which that is our thickness. */
function gapFor(columns: readonly (readonly number[])[], sizes: readonly number[], room: number): number {
  const gaps = columns.flatMap((column) => {
    if (column.length < 2) return [];
    return (room - column.reduce((sum, node) => sum + sizes[node], 0)) / (column.length - 1);
  });
  return Math.min(...gaps, room / 2);
}
