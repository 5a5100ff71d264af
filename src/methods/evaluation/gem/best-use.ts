import { type Column, type Label, type LabelledMatrix, listed, type Name, say, Table } from "../../../base/index.js";
import { DETERMINANT, type PlacedPairs } from "./determinant-pairs.js";
import { gainsOf, marginalValuesOf, placesOfLargest } from "./gem-score.js";
import { rubricWords } from "./scoring-rubric.js";

/** Where one point more adds most. */
export interface BestUse {
  /** All that add as much, such as both of a pair. */
  readonly determinants: readonly Name[];
  readonly pairs: readonly Name[];
  /** What it adds to the score; 0 if all determinants are at the top. */
  readonly gain: number;
  /** The score then. */
  readonly score: number;
}

/** A scored cluster: its determinants, and what is asked of them. */
export interface ScoredCluster {
  readonly name: Name;
  readonly determinants: LabelledMatrix["columns"];
  readonly placed: PlacedPairs;
  readonly row: Float64Array;
  readonly pairMeans: Float64Array;
  readonly score: number;
  /** The highest score there is. */
  readonly top: number;
  /** How many points more are asked about. */
  readonly points: number;
}

function gainsAt({ row, placed, points, top }: ScoredCluster): Float64Array {
  return gainsOf(row, placed, points, top);
}

/** Where points more add most; all that tie are named. */
export function bestUseOf(cluster: ScoredCluster): BestUse {
  const { determinants, placed, score } = cluster;
  const gains = gainsAt(cluster);
  const best = placesOfLargest(gains);
  const pairs = placed.pairs.filter((_, at) => placed.places[at].some((j) => best.includes(j)));
  const gain = best.length === 0 ? 0 : gains[best[0]];
  return {
    determinants: best.map((j) => determinants[j]),
    pairs: pairs.map(({ name }) => name),
    gain,
    score: score + gain,
  };
}

/** The same as a sentence. */
export function bestUseWords(cluster: ScoredCluster): Label {
  const { points } = cluster;
  const { determinants, gain } = bestUseOf(cluster);
  if (determinants.length === 0) return say("各因素都已满分。", "All determinants are at the top of the scale.");
  if (determinants.length === cluster.determinants.length) {
    const words = { points, gain };
    return say(
      "再加 {points} 分，给哪个因素都一样：+{gain}。",
      "A rise by {points} adds as much to any: +{gain}.",
      words,
    );
  }
  return say("再加 {points} 分，给{best}增加最多：+{gain}。", "A rise by {points} adds most to {best}: +{gain}.", {
    points,
    best: listed(determinants),
    gain,
  });
}

/** One row a determinant: its score, the marginal value, and what points more add. */
export function marginalTableOf(cluster: ScoredCluster): Table {
  const { name, row, placed, pairMeans, score, points } = cluster;
  const marginal = marginalValuesOf(score, pairMeans);
  const pairAt = (j: number): number => placed.places.findIndex((two) => two.includes(j));
  const values = Array.from(row, (_, j) => marginal[pairAt(j)]);
  const gain = say("加 {points} 分的增量", "gain of a rise by {points}", { points });
  return new Table({
    title: say("{name}：再加 {points} 分值多少", "{name}: what a rise by {points} is worth", { name, points }),
    columns: [
      ...scoredColumns(cluster),
      { name: "marginal", label: say("边际价值", "marginal value"), values },
      { name: "gain", label: gain, values: Array.from(gainsAt(cluster)) },
    ],
    main: "gain",
    note: bestUseWords(cluster),
  });
}

/** One row a determinant: its score, and what the rubric says of it. */
export function rubricTableOf(cluster: ScoredCluster): Table {
  const words = Array.from(cluster.row, rubricWords);
  return new Table({
    title: say("各因素的分数及其含义", "Scores and what they say"),
    columns: [
      ...scoredColumns(cluster),
      { name: "words", label: say("按评分标准最接近", "nearest by the rubric"), values: words },
    ],
    main: "score",
  });
}

/** Determinants with their pair and score. */
function scoredColumns({ determinants, placed, row }: ScoredCluster): readonly Column[] {
  const pairs = determinants.map((_, j) => placed.pairs[placed.places.findIndex((two) => two.includes(j))].name);
  return [
    { ...DETERMINANT, values: [...determinants] },
    { name: "pair", label: say("所属的对", "pair"), values: pairs },
    { name: "score", label: say("分数", "score"), values: Array.from(row) },
  ];
}
