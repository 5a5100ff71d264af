import {
  CHOICE,
  type ColumnChoice,
  given,
  InputError,
  indexOfName,
  KINDS,
  type Name,
  nonNegative,
  type NumbersInput,
  type NumbersOrColumn,
  numeric,
  type OptionReader,
  optional,
  readNumbers,
  readOptions,
  readTotals,
  type Requirement,
  say,
  drawCount,
  within,
} from "../../base/index.js";
import { dirichletDraw, generator, type Random, sharesOf, sumOf } from "../../math/index.js";
import { PolyaUrn, type UrnMeasure, type UrnPaths } from "./polya-urn-result.js";

/** Options of {@link polyaUrn}. */
export interface PolyaUrnOptions extends ColumnChoice {
  /** A seeded generator: `seededRandom(seed)`. */
  readonly random: Random;
  /**
   * N: how many balls are drawn, 1 to 100 000; what one ball is, a plant or a lot of output, is for whoever asks to
   * say. `"endless"` draws the shares that an urn tends to, where γ is 1.
   */
  readonly balls: number | "endless";
  /** γ: how much what is there draws what comes, 0 to 10; 1 by default, in proportion. */
  readonly reinforcement?: number;
  /** a: what each region begins with, one number for all or one a region; 1 by default. */
  readonly start?: number | NumbersOrColumn | undefined;
  /** How many urns are filled; 999 by default. */
  readonly draws?: number;
  /** Whose share is followed ball by ball; the first region's by default. */
  readonly follow?: string | undefined;
}

const where = "polyaUrn";

/** A weight that neither vanishes beside a ball nor drowns it. */
const WEIGHT: Requirement = {
  words: say("是 0，或在 1e-6 与 1e9 之间", "be 0, or lie between 1e-6 and 1e9"),
  holds: (value) => value === 0 || (value >= 1e-6 && value <= 1e9),
};
const EVEN: Requirement = {
  words: say("在 1e-6 与 1e9 之间，或每个地区一个数", "lie between 1e-6 and 1e9, or be one number a region"),
  holds: (value) => value >= 1e-6 && value <= 1e9,
};

const ballCount: OptionReader<number | "endless"> = (at, name, count) => {
  if (count === "endless") return count;
  if (typeof count === "number" && Number.isInteger(count) && count >= 1 && count <= 100_000) return count;
  const words = say('是 1 到 100000 的整数，或 "endless"', 'be a whole number from 1 to 100000, or "endless"');
  throw new InputError(at, name, words, count);
};

const OPTIONS = {
  random: generator,
  balls: ballCount,
  reinforcement: within(0, 10, 1),
  start: given<number | NumbersOrColumn>(),
  draws: drawCount(1, 999),
  follow: optional<string>((at, name, text) => {
    if (typeof text === "string") return text;
    throw new InputError(at, name, say("是一个地区的名称", "be the name of a region"), text);
  }),
  ...CHOICE,
};

/** An urn before the first ball, and how it is drawn from. @internal */
interface Urn {
  readonly start: Float64Array;
  readonly reinforcement: number;
  /** Undefined for an endless urn. */
  readonly balls: number | undefined;
  readonly follow: number;
}

/** How many urns are kept ball by ball, and at how many balls they are looked at. */
const [KEPT, LOOKS] = [200, 60];
/** As many balls in all as a reader waits a few seconds for. */
const MOST = 20_000_000;

/**
 * Pólya's urn (波利亚瓮模型): plants settle one after the other, each where plants are. Path dependence without a
 * cause: what chance gave to a region early draws more there.
 *
 *     P(next in r) = w_r^γ / Σ w^γ,    w_r = a_r + balls of r
 *     γ = 1:  E[HHI] = 1/N + (1 − 1/N) Σ a(a+1) / (A(A+1)),   A = Σ a;   for N → ∞ and equal a  (a + 1)/(na + 1)
 *     γ = 0:  E[HHI] = 1/N + (1 − 1/N)/n
 *
 * with γ = 0 every region is drawn alike, with γ = 1 shares settle anywhere, with γ > 1 one region takes all in the
 * end. Beside the urns stand the real numbers: their HHI, largest share, and distance Σ|s − s₀| from the shares that
 * the urn began with, each with the share of urns that reach it.
 *
 * Reading: where many urns are as concentrated as the real numbers, these are no evidence of a cause, and no evidence
 * of chance either: start weights and the size of a ball are free, and can be chosen to fit. A region that begins
 * with 0 never gets a ball.
 *
 * @param real - what n ≥ 2 regions have, each ≥ 0; or a frame with one column of it.
 * @unit 份额，0 到 1 · a share, 0 to 1
 * @throws {InputError} If there are no two regions, nothing to begin with, or `random` isn't a generator.
 * @see Eggenberger, F. & Pólya, G. (1923). Über die Statistik verketteter Vorgänge. ZAMM 3(4), 279–289.
 * @see Arthur, W. B. (1994). Increasing Returns and Path Dependence in the Economy. University of Michigan Press.
 * @example
 * const urn = polyaUrn([5, 3, 2], { balls: "endless", random: seededRandom(1) });
 * [urn.real.hhi, urn.expectedHhi]; // => [0.38, 0.5]
 */
export function polyaUrn(real: NumbersInput, options: PolyaUrnOptions): PolyaUrn {
  const read = readOptions(where, options ?? {}, OPTIONS);
  const { random, balls, reinforcement, draws, follow, start: begun, ...choice } = read;
  const numbers = readNumbers(where, "real", real, { requirement: nonNegative, least: 2, choice });
  if (!(sumOf(numbers.values) > 0)) {
    throw new InputError(where, "real", say("至少有一个数 > 0", "have a number > 0"), numbers.values);
  }
  const names = numbers.names ?? Array.from(numbers.values, (_, i) => String(i + 1));
  const start = startOf(begun, names, real, choice);
  checkBalls(balls, reinforcement, draws);
  const urn = { start, reinforcement, balls: balls === "endless" ? undefined : balls };
  const followed = follow === undefined ? 0 : indexOfName(where, "follow", names, follow);
  const { found, looks, paths } = drawn({ ...urn, follow: followed }, draws, random);
  return new PolyaUrn({
    names,
    shares: sharesOf(numbers.values),
    ...urn,
    even: begun === undefined || typeof begun === "number",
    follow: names[followed],
    real: measuresOf(sharesOf(numbers.values), sharesOf(start)),
    drawn: found,
    looks,
    paths,
  });
}

function startOf(
  begun: number | NumbersOrColumn | undefined,
  names: readonly Name[],
  real: NumbersInput,
  choice: ColumnChoice,
): Float64Array {
  if (begun === undefined || typeof begun === "number") {
    return new Float64Array(names.length).fill(numeric(EVEN, 1)(where, "start", begun));
  }
  const checks = { kind: KINDS.region, requirement: WEIGHT, of: real, choice: { rows: choice.rows } };
  const weights = readTotals(where, "start", begun, names, checks);
  if (weights.filter((weight) => weight > 0).length >= 2) return weights;
  throw new InputError(where, "start", say("至少有两个数 > 0", "have at least two numbers > 0"), weights);
}

function checkBalls(balls: number | "endless", reinforcement: number, draws: number): void {
  if (balls === "endless") {
    if (reinforcement === 1) return;
    const words = say(
      "是球数：只有 reinforcement 为 1 时才知道极限的分布",
      "be a number of balls: only where reinforcement is 1 is the limit known by its distribution",
    );
    throw new InputError(where, "balls", words, balls);
  }
  if (balls * draws <= MOST) return;
  const words = say(
    "不多于 {most}，使 balls × draws 不超过两千万",
    "be at most {most}, so that balls × draws is no more than twenty million",
    { most: Math.max(1, Math.floor(MOST / balls)) },
  );
  throw new InputError(where, "draws", words, draws);
}

/** The measures of shares, beside those that the urn began with. */
function measuresOf(shares: Float64Array, begun: Float64Array): Record<UrnMeasure, number> {
  let [hhi, largest, distance] = [0, 0, 0];
  for (let r = 0; r < shares.length; r++) {
    hhi += shares[r] * shares[r];
    if (shares[r] > largest) largest = shares[r];
    distance += Math.abs(shares[r] - begun[r]);
  }
  return { hhi, largest, distance };
}

function drawn(
  urn: Urn,
  draws: number,
  random: Random,
): { found: Record<UrnMeasure, Float64Array>; looks: readonly number[]; paths: UrnPaths } {
  const begun = sharesOf(urn.start);
  const [hhi, largest, distance] = [0, 1, 2].map((): Float64Array => new Float64Array(draws));
  const looks = looksAt(urn.balls);
  const paths = { hhi: [] as Float64Array[], share: [] as Float64Array[] };
  const shares: Float64Array = new Float64Array(begun.length);
  for (let k = 0; k < draws; k++) {
    if (urn.balls === undefined) dirichletDraw(random, urn.start, shares);
    else {
      const way = { hhi: new Float64Array(looks.length), share: new Float64Array(looks.length) };
      fill({ ...urn, balls: urn.balls }, random, shares, looks, way);
      if (k < KEPT) {
        paths.hhi.push(way.hhi);
        paths.share.push(way.share);
      }
    }
    const measures = measuresOf(shares, begun);
    hhi[k] = measures.hhi;
    largest[k] = measures.largest;
    distance[k] = measures.distance;
  }
  return { found: { hhi, largest, distance }, looks, paths };
}

/** Numbers of balls, each larger than the last by about the same factor; none for an endless urn. */
function looksAt(balls: number | undefined): readonly number[] {
  if (balls === undefined) return [];
  const all = Array.from({ length: LOOKS }, (_, k) => Math.round(balls ** (k / (LOOKS - 1))));
  return [...new Set(all)];
}

/** Fills an urn and leaves the shares of what was drawn; `way` takes what it shows on its way. */
function fill(
  { start, reinforcement, balls, follow }: Urn & { readonly balls: number },
  random: Random,
  shares: Float64Array,
  looks: readonly number[],
  way: { readonly hhi: Float64Array; readonly share: Float64Array },
): void {
  const counts: Float64Array = shares.fill(0);
  const scale = sumOf(start) + balls;
  const pull = (weight: number): number => (weight === 0 ? 0 : (weight / scale) ** reinforcement);
  const pulls: Float64Array = start.map(pull);
  let [total, squares, look] = [sumOf(pulls), 0, 0];
  for (let n = 1; n <= balls; n++) {
    const r = regionAt(pulls, random.next() * total);
    squares += 2 * counts[r] + 1;
    counts[r] += 1;
    const after = pull(start[r] + counts[r]);
    total += after - pulls[r];
    pulls[r] = after;
    if (n === looks[look]) {
      way.hhi[look] = squares / (n * n);
      way.share[look] = counts[follow] / n;
      look += 1;
    }
  }
  for (let r = 0; r < shares.length; r++) shares[r] /= balls;
}

/** The region into whose part of the line a point falls; by rounding beyond all, the last that has a part. */
function regionAt(pulls: Float64Array, point: number): number {
  let [rest, last] = [point, 0];
  for (let r = 0; r < pulls.length; r++) {
    if (pulls[r] === 0) continue;
    if (rest < pulls[r]) return r;
    rest -= pulls[r];
    last = r;
  }
  return last;
}
