/** An undirected network: whom each is linked to, by place. @internal */
export type Links = readonly (readonly number[])[];

/** The number of the part (connected component) that each is in, from 0, in the order of first members. @internal */
export function partsOf(links: Links, without: ReadonlySet<number> = new Set()): Int32Array {
  const parts = new Int32Array(links.length).fill(-1);
  let part = 0;
  for (let i = 0; i < links.length; i++) {
    if (parts[i] >= 0 || without.has(i)) continue;
    const waiting = [i];
    parts[i] = part;
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      for (const next of links[at]) {
        if (parts[next] >= 0 || without.has(next)) continue;
        parts[next] = part;
        waiting.push(next);
      }
    }
    part += 1;
  }
  return parts;
}

/** How many are in the largest part when some have left. @internal */
export function largestPart(links: Links, without?: ReadonlySet<number>): number {
  const sizes = new Map<number, number>();
  for (const part of partsOf(links, without)) if (part >= 0) sizes.set(part, (sizes.get(part) ?? 0) + 1);
  return Math.max(0, ...sizes.values());
}

/**
 * On what share of the shortest ways between pairs of others each stands, from 0 to 1.
 *
 * @see Brandes, U. (2001). A faster algorithm for betweenness centrality. Journal of Mathematical Sociology 25(2), 163–177.
 * @internal
 */
export function betweennessOf(links: Links): Float64Array {
  const n = links.length;
  const between: Float64Array = new Float64Array(n);
  for (let source = 0; source < n; source++) {
    const { order, ways, before } = shortestWays(links, source);
    const carried = new Float64Array(n);
    for (const w of order.reverse()) {
      for (const v of before[w]) carried[v] += (ways[v] / ways[w]) * (1 + carried[w]);
      if (w !== source) between[w] += carried[w];
    }
  }
  const pairs = (n - 1) * (n - 2);
  return pairs === 0 ? between : between.map((sum) => sum / pairs);
}

/** The others by their distance, how many shortest ways lead to each, and over whom. */
function shortestWays(
  links: Links,
  source: number,
): { readonly order: number[]; readonly ways: Float64Array; readonly before: readonly number[][] } {
  const distance = new Int32Array(links.length).fill(-1);
  const ways: Float64Array = new Float64Array(links.length);
  const before: number[][] = links.map(() => []);
  const order = [source];
  distance[source] = 0;
  ways[source] = 1;
  for (let k = 0; k < order.length; k++) {
    const v = order[k];
    for (const w of links[v]) {
      if (distance[w] < 0) {
        distance[w] = distance[v] + 1;
        order.push(w);
      }
      if (distance[w] === distance[v] + 1) {
        ways[w] += ways[v];
        before[w].push(v);
      }
    }
  }
  return { order, ways, before };
}
