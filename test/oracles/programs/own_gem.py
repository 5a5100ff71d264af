"""GEM, experts and coupling: gem-model, gem.identities.more, gem.provinces, experts.delphi, coupling.missing.factor2.

GEM = 2.5 [(D1 + D2)(D3 + D4)(D5 + D6)]^(2/3), here through logarithms; its marginal values by central differences.
Kendall's W is found by the mean of Spearman's correlations of all pairs of experts where nobody ties, and with ties by
Friedman's statistic divided by m(n - 1). The coupling degree is the geometric by the arithmetic mean.
"""

from itertools import combinations
from math import exp, fsum, log

import numpy as np

from compare import case, compare, finish, records

PAIRS = [(0, 1), (2, 3), (4, 5)]


def gem(d, pairs=PAIRS):
    means = [(d[a] + d[b]) / 2 for a, b in pairs]
    return 10 * exp(2 / len(pairs) * fsum(log(mean) for mean in means))


def slope(d, k, step=1e-4):
    up, down = list(d), list(d)
    up[k] += step
    down[k] -= step
    return (gem(up) - gem(down)) / (2 * step)


name = "gem-model"
expected = case(name)["expected"]
for key, d in expected["factors"].items():
    compare(name, key, gem(d), expected["score"][key], 2e-12)
    compare(name, f"{key} pairs", [(d[a] + d[b]) / 2 for a, b in PAIRS], expected["pairs"][key], 1e-14)

name = "gem.identities.more"
expected = case(name)["expected"]
d = [6, 5, 4, 3, 2, 1]
compare(name, "score", gem(d), expected["score_654321"], 1e-9)
compare(name, "marginal", [slope(d, k) for k in (0, 2, 4)], list(expected["dGEM_dD"].values()), 1e-6)
compare(name, "four pairs of 5", gem([5] * 8, [*PAIRS, (6, 7)]), expected["gemn_k4_all5"], 1e-9)


def ranks(x):
    """Mean ranks, 1 the smallest."""
    x = np.asarray(x, dtype=float)
    return np.array([(x < v).sum() + ((x == v).sum() + 1) / 2 for v in x])


MAPPINGS = {
    "min-max": lambda x: 1 + 9 * (x - x.min()) / (x.max() - x.min()),
    "mean-is-5": lambda x: np.clip(5 * x / x.mean(), 1, 10),
    "ranks": lambda x: 1 + 9 * (ranks(x) - 1) / (len(x) - 1),
}
LAYER = [
    ["population", "fixedAssetInvestment"],
    ["highwayLength", "railwayLength", "freight"],
    ["gdpSecondary", "gdpTertiary"],
    ["vehicles", "researchIntensity", "patentLevel"],
    ["gdp", "urbanizationShare"],
    ["exports", "foreignInvestment"],
]
name = "gem.provinces"
expected = case(name)["expected"]
for year, wanted in expected["years"].items():
    rows = [row for row in records("datasets/province-indicators/province-indicators.csv") if row["year"] == year]
    table = {key: np.array([float(row[key]) for row in rows]) for key in rows[0] if key not in ("province_zh", "province_en")}
    table["gdp"] = table["gdpPrimary"] + table["gdpSecondary"] + table["gdpTertiary"]
    at = [row["province_zh"] for row in rows].index("江西")
    for mapping, of in MAPPINGS.items():
        determinants = np.array([np.mean([of(table[key]) for key in keys], axis=0) for keys in LAYER]).T
        scores = [gem(row) for row in determinants]
        compare(name, f"{year} {mapping} D", determinants[at], wanted[mapping]["D"], 1e-6)
        compare(name, f"{year} {mapping} score", scores[at], wanted[mapping]["score"], 1e-5)
        compare(name, f"{year} {mapping} rank", sum(score >= scores[at] for score in scores), wanted[mapping]["rank"], 0)

name = "experts.delphi"
stored = case(name)
expected, sheet = stored["expected"], np.array(stored["data"]["sheet"], dtype=float)
m, n = sheet.shape
compare(name, "each", [gem(row) for row in sheet], expected["gemOfEach"], 1e-5)
compare(name, "of the mean", gem(sheet.mean(axis=0)), expected["gemOfMean"], 1e-5)
compare(name, "of the median", gem(np.median(sheet, axis=0)), expected["gemOfMedian"], 1e-5)
compare(name, "of the geometric mean", gem(np.exp(np.log(sheet).mean(axis=0))), expected["gemOfGeometricMean"], 1e-5)
r = np.array([ranks(row) for row in sheet])
# Friedman, as Conover (1999) has it: (n - 1) Σ(Rj - m(n + 1)/2)² / (Σr² - mn(n + 1)²/4).
friedman = (n - 1) * ((r.sum(axis=0) - m * (n + 1) / 2) ** 2).sum() / ((r**2).sum() - m * n * (n + 1) ** 2 / 4)
compare(name, "chi-square by Friedman", friedman, expected["chiSquare"], 1e-6)
compare(name, "W with ties", friedman / (m * (n - 1)), expected["wTies"], 1e-8)
strict = np.array([ranks(row + np.arange(n) * 1e-6) for row in sheet])
rho = np.mean([np.corrcoef(a, b)[0, 1] for a, b in combinations(strict, 2)])
s = ((strict.sum(axis=0) - m * (n + 1) / 2) ** 2).sum()
compare(name, "W by mean rho, ties broken", 12 * s / (m**2 * (n**3 - n)), [((m - 1) * rho + 1) / m], 1e-12)

name = "coupling.missing.factor2"
stored = case(name)
u = np.array([stored["data"]["U1"], stored["data"]["U2"]])
compare(name, "C", np.exp(np.log(u).mean(axis=0)) / u.mean(axis=0), stored["expected"]["correct_C"], 1e-11)

finish()
