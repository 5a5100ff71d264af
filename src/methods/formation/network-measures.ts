import {
  type Cell,
  checkNames,
  InputError,
  isLabel,
  isList,
  isTableSource,
  type Name,
  nameText,
  type OptionReader,
  optional,
  readOptions,
  say,
  tableOf,
  type TableSource,
  textsOf,
} from "../../base/index.js";
import { betweennessOf, largestPart, type Links, partsOf } from "./network.js";
import { NetworkMeasures } from "./network-measures-result.js";

/** Links by name: pairs, in any order, or a frame with two columns of names. */
export type LinksInput = readonly (readonly [Name, Name])[] | TableSource;

/** Options of {@link networkMeasures}. */
export interface NetworkOptions {
  /** All that are in the network, also those without a link; by default those that the links name. */
  readonly names?: readonly Name[] | undefined;
}

const where = "networkMeasures";

const names: OptionReader<readonly Name[]> = (at, name, given) => checkNames(at, name, given as readonly Name[]);

/** As many as a reader waits for, as betweenness takes n times the links. */
const MOST = 2000;

/**
 * Measures of a network (集群网络分析): firms and institutions as points, who deals with whom as lines without
 * direction or weight.
 *
 *     density         D = 2m / (n(n − 1))
 *     degree          C_D(i) = k_i / (n − 1)
 *     centralisation  C_D = Σ_i (k_max − k_i) / ((n − 1)(n − 2))
 *     betweenness     C_B(i) = Σ_{s<t} σ_st(i)/σ_st / ((n − 1)(n − 2)/2),   σ shortest ways
 *     rest            the largest connected part when i has left, of the n − 1 that stay
 *
 * Reading: density says how many links there are of those that could be, and nothing of how they lie: a star and a
 * ring of 21 have densities of 0.095 and 0.1, centralisations of 1 and 0, and when a hub leaves, 0.05 and 1 of the
 * rest stay connected. Without the links that nobody has recorded every measure is one of the record.
 *
 * @param links - pairs of names, each pair once or more; or a frame with two columns of names.
 * @unit 份额，0 到 1；度数为连线数 · shares, 0 to 1; a degree is a number of links
 * @throws {InputError} If there are fewer than 3 names, or a link ties a name to itself.
 * @see Freeman, L. C. (1979). Centrality in social networks: conceptual clarification. Social Networks 1(3), 215–239.
 * @example
 * const star = networkMeasures([["江铃", "甲"], ["江铃", "乙"], ["江铃", "丙"]]);
 * [star.density, star.centralization, star.of("江铃", "rest")]; // => [0.5, 1, 0.3333]
 */
export function networkMeasures(links: LinksInput, options: NetworkOptions = {}): NetworkMeasures {
  const read = readOptions(where, options, { names: optional(names) });
  const pairs = pairsOf(links);
  const all = read.names ?? namesOf(pairs);
  if (all.length < 3 || all.length > MOST) {
    const words = say("含 3 到 {most} 个名称", "have 3 to {most} names", { most: MOST });
    throw new InputError(where, read.names === undefined ? "links" : "names", words, all.length);
  }
  const neighbours = neighboursOf(pairs, all);
  return new NetworkMeasures({
    names: all,
    neighbours,
    betweenness: betweennessOf(neighbours),
    parts: partsOf(neighbours),
    rest: Float64Array.from(all, (_, i) => largestPart(neighbours, new Set([i])) / (all.length - 1)),
  });
}

function pairsOf(links: LinksInput): readonly (readonly [Name, Name])[] {
  const read = isTableSource(links) ? pairsOfTable(links) : links;
  if (isList(read) && read.length > 0 && Array.from(read).every((pair) => isList(pair) && pair.length === 2)) {
    return Array.from(read, ([a, b], k) => {
      const both = checkNames(where, `links[${k}]`, [a, b]);
      return [both[0], both[1]] as const;
    });
  }
  const words = say(
    '是成对的名称，如 [["江铃", "甲"]]，或有两列名称的数据框',
    'be pairs of names, such as [["江铃", "甲"]], or a frame with two columns of names',
  );
  throw new InputError(where, "links", words, links);
}

function pairsOfTable(links: TableSource): readonly (readonly [Name, Name])[] {
  const columns = tableOf(links).columns.filter(({ values }) => typeof values[0] !== "number");
  if (columns.length !== 2) return [];
  const [from, to] = columns.map(({ values }) => values.map(nameOfCell));
  return from.map((name, k) => [name, to[k]] as const);
}

function nameOfCell(cell: Cell): Name {
  return cell !== null && isLabel(cell) ? cell : String(cell ?? "");
}

/** All that the links name, each once, in the order in which they come. */
function namesOf(pairs: readonly (readonly [Name, Name])[]): readonly Name[] {
  const found = new Map<string, Name>();
  for (const name of pairs.flat()) if (!found.has(nameText(name))) found.set(nameText(name), name);
  return checkNames(where, "links", [...found.values()]);
}

function neighboursOf(pairs: readonly (readonly [Name, Name])[], all: readonly Name[]): Links {
  const places = new Map(all.flatMap((name, i) => textsOf(name).map((text) => [text, i] as const)));
  const neighbours = all.map(() => new Set<number>());
  pairs.forEach((pair, k) => {
    const [a, b] = pair.map((name) => {
      const place = textsOf(name)
        .map((text) => places.get(text))
        .find((at) => at !== undefined);
      if (place !== undefined) return place;
      throw new InputError(where, `links[${k}]`, say("只含 names 中的名称", "name only what `names` has"), name);
    });
    neighbours[a].add(b);
    neighbours[b].add(a);
  });
  return neighbours.map((set) => [...set].sort((a, b) => a - b));
}
