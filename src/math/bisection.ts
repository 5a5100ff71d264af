/**
 * Where a falling function of λ ≥ 0 passes through a level: doubled until it is below, then halved to
 * the last digit. 0 if it is below the level from the start.
 */
export function fallsTo(f: (x: number) => number, level: number): number {
  if (f(0) <= level) return 0;
  let [low, high] = [0, 1];
  while (f(high) > level) [low, high] = [high, 2 * high];
  for (let i = 0; i < 200 && high - low > 2 * Number.EPSILON * high; i++) {
    const middle = (low + high) / 2;
    if (f(middle) > level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
