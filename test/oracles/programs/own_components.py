"""Two principal components turned by varimax: fa.provinces.2012 and fa.harman5, by NumPy alone.

Kaiser & Rice (1974): KMO = Σr²/(Σr² + Σq²), q the partial correlations, MSA the same of one indicator.
Bartlett (1951): χ² = −(n − 1 − (2p + 5)/6)·ln|R|. Varimax with Kaiser's normalisation has a closed form in a
plane (Kaiser 1958): tan 4φ = (D − 2AB/p)/(C − (A² − B²)/p), u = a² − b², v = 2ab, A = Σu, B = Σv,
C = Σ(u² − v²), D = 2Σuv. Scores Z·R⁻¹·Λ; the composite weighs them with what they explain.

The stored rotations are psych's, that is R's varimax, which stops where its criterion grows by a factor less than
1 + 1e-5. That stop is followed here too (steps by singular values, from the unrotated loadings): it gives the
stored numbers to their last digit, and lies 5e-8 (provinces) and 2e-3 (harman5) from the closed form, whose
criterion is the higher one.
"""

import numpy as np
from scipy.stats import chi2

from compare import case, compare, finish, matrix, records

INDICATORS = [
    "vehicles",
    "gdpSecondary",
    "exports",
    "fixedAssetInvestment",
    "highwayLength",
    "freight",
    "researchIntensity",
    "foreignInvestment",
    "urbanizationShare",
    "patentLevel",
]


class Components:
    def __init__(self, data):
        self.n, self.p = data.shape
        self.z = (data - data.mean(axis=0)) / data.std(axis=0, ddof=1)
        self.r = self.z.T @ self.z / (self.n - 1)
        self.eigenvalues, vectors = np.linalg.eigh(self.r)
        self.eigenvalues = self.eigenvalues[::-1]
        first = vectors[:, ::-1][:, :2]
        self.unrotated = first * np.sign(first.sum(axis=0)) * np.sqrt(self.eigenvalues[:2])
        self.communalities = (self.unrotated**2).sum(axis=1)
        self.normalised = self.unrotated / np.sqrt(self.communalities)[:, None]

    def suitability(self):
        inverse = np.linalg.inv(self.r)
        partial = inverse / np.sqrt(np.outer(np.diag(inverse), np.diag(inverse)))
        off = 1 - np.eye(self.p)
        r2, q2 = (off * self.r**2).sum(axis=0), (off * partial**2).sum(axis=0)
        return r2.sum() / (r2.sum() + q2.sum()), r2 / (r2 + q2)

    def bartlett(self):
        return -(self.n - 1 - (2 * self.p + 5) / 6) * np.linalg.slogdet(self.r)[1]

    def highest(self):
        """The turn that makes varimax largest."""
        a, b = self.normalised.T
        u, v = a**2 - b**2, 2 * a * b
        top = 2 * (u @ v) - 2 * u.sum() * v.sum() / self.p
        bottom = (u**2 - v**2).sum() - (u.sum() ** 2 - v.sum() ** 2) / self.p
        angle = np.arctan2(top, bottom) / 4
        return np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])

    def stopped(self):
        """The turn at which R stops."""
        x, turn, size = self.normalised, np.eye(2), 0.0
        for _ in range(1000):
            z = x @ turn
            left, values, right = np.linalg.svd(x.T @ (z**3 - z * (z**2).mean(axis=0)))
            turn, before, size = left @ right, size, values.sum()
            if size < before * (1 + 1e-5):
                break
        return turn

    def varimax(self, turn):
        return ((self.normalised @ turn) ** 2).var(axis=0).sum()

    def turned(self, turn):
        """Rotated loadings, what they explain, coefficients of scores, scores, composite."""
        rotated = self.unrotated @ turn
        rotated = rotated[:, np.argsort(-(rotated**2).sum(axis=0))]
        rotated = rotated * np.sign(rotated.sum(axis=0))
        variances = (rotated**2).sum(axis=0)
        coefficients = np.linalg.solve(self.r, rotated)
        scores = self.z @ coefficients
        return rotated, variances, coefficients, scores, scores @ variances / variances.sum()


def tell_stop(name, found):
    highest, stopped = found.highest(), found.stopped()
    gap = np.abs(found.turned(highest)[0] - found.turned(stopped)[0]).max()
    print(f"{name}: varimax {found.varimax(highest):.12f} by the closed form, {found.varimax(stopped):.12f} at R's stop; loadings differ by {gap:.1e}")


# Thirty provinces, printed with ten digits and more.
rows = [row for row in records("datasets/province-indicators/province-indicators.csv") if row["year"] == "2012"]
provinces = [row["province_zh"] for row in rows]
found = Components(np.array([[float(row[name]) for name in INDICATORS] for row in rows]))
name = "fa.provinces.2012"
expected = case(name)["expected"]
compare(name, "KMO", found.suitability()[0], expected["KMO"], 5e-11)
compare(name, "chi2", found.bartlett(), expected["chi2"], 5e-8)
compare(name, "eigen", found.eigenvalues, expected["eigen"], 1e-12)
compare(name, "cum", found.eigenvalues[:2].sum() / found.p, expected["cum"], 5e-11)
tell_stop(name, found)
_, variances, _, scores, composite = found.turned(found.stopped())
compare(name, "rotated_var", variances, expected["rotated_var"], 5e-10)
stored = records("expected_factor_scores_2012.csv")
assert [row["province_zh"] for row in stored] == provinces
for k, column in enumerate(("RC1", "RC2")):
    compare(name, column, scores[:, k], [float(row[column]) for row in stored], 1e-12)
compare(name, "F", composite, [float(row["F"]) for row in stored], 1e-12)
jiangxi = provinces.index("江西")
compare(name, "jiangxi_F", composite[jiangxi], expected["jiangxi_F"], 1e-11)
rank = 1 + (composite > composite[jiangxi]).sum()
compare(name, "jiangxi_rank", rank, expected["jiangxi_rank"], 0)

# Harman's five socio-economic variables of twelve tracts.
found = Components(matrix("harman5.csv")[2])
name = "fa.harman5"
expected = case(name)["expected"]
kmo, msa = found.suitability()
compare(name, "KMO, MSA", [kmo, *msa], [expected["KMO"], *expected["MSA"]], 5e-10)
compare(name, "bartlett_chi2", found.bartlett(), expected["bartlett_chi2"], 5e-9)
compare(name, "bartlett_p", chi2.sf(found.bartlett(), 10), expected["bartlett_p"], 1e-16)
compare(name, "eigenvalues", found.eigenvalues, expected["eigenvalues"], 1e-11)
compare(name, "loadings_unrotated", found.unrotated, expected["loadings_unrotated"], 1e-9)
compare(name, "communalities", found.communalities, expected["communalities"], 1e-9)
tell_stop(name, found)
loadings, variances, coefficients, scores, composite = found.turned(found.stopped())
compare(name, "loadings_varimax", loadings, expected["loadings_varimax"], 1e-10)
compare(name, "rotated_variance", variances, expected["rotated_variance"], 5e-9)
compare(name, "score_coef", coefficients, expected["score_coef"], 1e-10)
compare(name, "scores", scores, expected["scores"], 1e-10)
compare(name, "composite", composite, expected["composite"], 1e-10)
ranks = 1 + (composite[None, :] > composite[:, None]).sum(axis=1)
compare(name, "rank", ranks, expected["rank"], 0)

finish()
