import { expect } from "vitest";

/** Which factor of one solution is which of another, found without our own code. */
export interface Alignment {
  /** Factor j of the wanted solution is factor `from[j]` of ours. */
  readonly from: readonly number[];
  readonly signs: readonly number[];
}

/** The pairing and the signs with the smallest largest deviation, of all k! · 2ᵏ (k is small). */
export function alignment(wanted: ArrayLike<number>, ours: ArrayLike<number>, k: number): Alignment {
  expect(ours.length).toBe(wanted.length);
  let best: Alignment & { readonly off: number } = { from: [], signs: [], off: Infinity };
  for (const from of permutations(k)) {
    const columns = from.map((m, j) => bestSign(wanted, ours, k, j, m));
    const off = Math.max(...columns.map((column) => column.off));
    if (off < best.off) best = { from, signs: columns.map(({ sign }) => sign), off };
  }
  return best;
}

/** p × k numbers of ours in the wanted solution's order and signs. */
export function aligned(ours: ArrayLike<number>, k: number, { from, signs }: Alignment): Float64Array {
  return Float64Array.from({ length: ours.length }, (_, at) => {
    const j = at % k;
    return signs[j] * ours[at - j + from[j]];
  });
}

/** A k × k matrix between factors, likewise. */
export function alignedBoth(ours: ArrayLike<number>, k: number, { from, signs }: Alignment): Float64Array {
  return Float64Array.from({ length: k * k }, (_, at) => {
    const [i, j] = [Math.floor(at / k), at % k];
    return signs[i] * signs[j] * ours[from[i] * k + from[j]];
  });
}

function bestSign(
  wanted: ArrayLike<number>,
  ours: ArrayLike<number>,
  k: number,
  j: number,
  m: number,
): { readonly sign: number; readonly off: number } {
  const off = (sign: number): number => {
    let worst = 0;
    for (let at = j; at < wanted.length; at += k) {
      worst = Math.max(worst, Math.abs(wanted[at] - sign * ours[at - j + m]));
    }
    return worst;
  };
  return off(1) <= off(-1) ? { sign: 1, off: off(1) } : { sign: -1, off: off(-1) };
}

function permutations(k: number): number[][] {
  if (k === 0) return [[]];
  return permutations(k - 1).flatMap((rest) =>
    Array.from({ length: k }, (_, at) => [...rest.slice(0, at), k - 1, ...rest.slice(at)]),
  );
}
