import { InputError, say } from "../../../base/index.js";
import { symmetricEigen } from "../../../math/index.js";
import type { FactorExtraction } from "./extraction.js";
import { complements, rowSquares, scaledVectors } from "./scaled-vectors.js";

/**
 * Image factoring (映像因子法): factors of the images, that is, of what the other indicators predict of
 * each. With S² = diag(R⁻¹)⁻¹ and S⁻¹RS⁻¹ = Ω·Γ·Ω′, loadings are S·Ω·(Γ − I)·Γ^(−1/2); all p of them give
 * back the image covariances R + S²R⁻¹S² − 2S².
 *
 * @param multiple - squared multiple correlations 1 − S².
 * @throws {InputError} If more factors are asked for than eigenvalues Γ exceed 1.
 * @see Kaiser, H. F. (1963). Image analysis. In C. W. Harris (ed.), Problems in Measuring Change, 156–166.
 */
export function extractImage(
  where: string,
  correlation: Float64Array,
  k: number,
  multiple: Float64Array,
): FactorExtraction {
  const p = multiple.length;
  const s = multiple.map((square) => Math.sqrt(1 - square));
  const eigen = symmetricEigen(
    correlation.map((r, at) => r / (s[Math.floor(at / p)] * s[at % p])),
    p,
  );
  const most = eigen.values.filter((value) => value > 1).length;
  if (k > most) {
    const words = say("在映像因子法下不超过 {most}", "be at most {most} for image factoring", {
      most,
    });
    throw new InputError(where, "factors", words, k);
  }
  const loadings = scaledVectors(eigen, k, (value) => (value - 1) / Math.sqrt(value)).map(
    (x, at) => x * s[Math.floor(at / k)],
  );
  const communalities = rowSquares(loadings, k);
  return {
    loadings,
    communalities,
    uniquenesses: complements(communalities),
    initial: multiple,
    iterations: 0,
    objective: undefined,
  };
}
