import { seededRandom } from "industrial-clusters";

/**
 * Cases of indicators that `factors` independent factors make, each indicator mostly one of them.
 *
 * @param {number} seed
 * @param {number} cases
 * @param {number} indicators
 * @param {number} factors
 * @returns {Float64Array} Row by row.
 */
export function factorData(seed, cases, indicators, factors) {
  const random = seededRandom(seed);
  const loadings = Array.from({ length: indicators }, (_, i) =>
    Array.from({ length: factors }, (_, j) =>
      i % factors === j ? 0.6 + 0.3 * random.next() : 0.4 * random.next() - 0.2,
    ),
  );
  const values = new Float64Array(cases * indicators);
  for (let at = 0; at < values.length; at += indicators) {
    const scores = Array.from({ length: factors }, () => random.normal());
    loadings.forEach((row, i) => {
      const common = row.reduce((sum, loading, j) => sum + loading * scores[j], 0);
      values[at + i] = 10 + common + 0.6 * random.normal();
    });
  }
  return values;
}
