/** A place in the plane. */
export type Place = readonly [x: number, y: number];

/** How often places are moved. */
const ROUNDS = 200;

/**
 * Places for a network such that distances in the plane come near to how many links lie between two (stress
 * majorization): a ring becomes a circle, a star a star. It begins on a circle in the order of the names, so that
 * the same network is always drawn alike.
 *
 * @param links - whom each is linked to.
 * @see Gansner, E. R., Koren, Y. & North, S. (2005). Graph drawing by stress majorization. Graph Drawing, LNCS 3383, 239–250.
 * @internal
 */
export function stressLayout(links: readonly (readonly number[])[]): readonly Place[] {
  const n = links.length;
  const apart = links.map((_, i) => stepsFrom(links, i));
  const farthest = Math.max(1, ...apart.flat().filter(Number.isFinite));
  const wanted = apart.map((row) => row.map((steps) => (Number.isFinite(steps) ? steps : farthest + 1)));
  const most = Math.max(...links.map((list) => list.length));
  let places: Place[] = links.map((list, i) => {
    const [angle, radius] = [(2 * Math.PI * i) / n, farthest * (1.1 - list.length / most)];
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
  for (let round = 0; round < ROUNDS; round++) places = places.map((_, i) => moved(places, wanted, i));
  return places;
}

/** Where the others would have one be, each the more the nearer. */
function moved(places: readonly Place[], wanted: readonly (readonly number[])[], i: number): Place {
  let [x, y, weights] = [0, 0, 0];
  places.forEach(([otherX, otherY], j) => {
    if (j === i) return;
    const [dx, dy] = [places[i][0] - otherX, places[i][1] - otherY];
    const length = Math.max(Math.hypot(dx, dy), 1e-9);
    const weight = wanted[i][j] ** -2;
    x += weight * (otherX + (wanted[i][j] * dx) / length);
    y += weight * (otherY + (wanted[i][j] * dy) / length);
    weights += weight;
  });
  return [x / weights, y / weights];
}

/** How many links lie between one and each other; ∞ where no way leads. */
function stepsFrom(links: readonly (readonly number[])[], source: number): number[] {
  const steps = links.map(() => Number.POSITIVE_INFINITY);
  const order = [source];
  steps[source] = 0;
  for (let k = 0; k < order.length; k++) {
    for (const next of links[order[k]]) {
      if (Number.isFinite(steps[next])) continue;
      steps[next] = steps[order[k]] + 1;
      order.push(next);
    }
  }
  return steps;
}
