"""How far rankings agree and hold: provinces 2009-2012 and rankings with ties, by NumPy and SciPy.

    python test/oracles/programs/comparison.py > test/oracles/cases/comparison-scipy.json

Agreement by scipy.stats (W from Friedman's chi-square, which it is but for m(n - 1)); critical weights by Brent's method
on a fine grid; dominance within intervals of weights by HiGHS; everything else from the formulas.
"""
import csv
import itertools
import json
from pathlib import Path

import numpy as np
import scipy
from scipy.optimize import brentq, linprog
from scipy.stats import friedmanchisquare, kendalltau, rankdata, spearmanr

here = Path(__file__).parent
table = here.parent.parent.parent / "datasets" / "province-indicators" / "province-indicators.csv"
TEN = ["vehicles", "gdpSecondary", "exports", "fixedAssetInvestment", "urbanizationShare", "highwayLength", "freight",
       "researchIntensity", "patentLevel", "foreignInvestment"]
with open(table, encoding="utf-8-sig") as file:
    records = list(csv.DictReader(file))


def year(y):
    rows = [r for r in records if r["year"] == str(y)]
    return [r["province_zh"] for r in rows], np.array([[float(r[c]) for c in TEN] for r in rows])


def ranks(scores):
    """1 the best; those who tie but for rounding share the best of their ranks."""
    return rankdata(-np.round(scores, 11), method="min").astype(int)


def min_max(x):
    return (x - x.min(0)) / np.ptp(x, axis=0)


def vector(x):
    return x / np.linalg.norm(x, axis=0)


NORMS = {"min-max": min_max, "vector": vector}


def entropy(x, scale=min_max):
    p = scale(x) / scale(x).sum(0)
    e = -np.where(p > 0, p * np.log(np.where(p > 0, p, 1)), 0).sum(0) / np.log(len(x))
    return (1 - e) / (1 - e).sum()


def critic(x):
    y = min_max(x)
    c = y.std(0) * (1 - np.corrcoef(y.T)).sum(1)
    return c / c.sum()


def variation(x):
    v = x.std(0, ddof=1) / x.mean(0)
    return v / v.sum()


WEIGHTS = {
    "equal": lambda x: np.full(x.shape[1], 1 / x.shape[1]),
    "entropy": entropy,
    "raw": lambda x: entropy(x, lambda y: y),
    "critic": critic,
    "variation": variation,
}


def topsis(x, w, norm="vector"):
    v = NORMS[norm](x) * w
    up, down = (np.sqrt(((v - ideal) ** 2).sum(1)) for ideal in (v.max(0), v.min(0)))
    return down / (up + down)


def vikor(x, w, norm=None):
    d = w * (1 - min_max(x))
    s, r = d.sum(1), d.max(1)
    return -0.5 * ((s - s.min()) / np.ptp(s) + (r - r.min()) / np.ptp(r))


def grey(x, w, norm="min-max"):
    d = NORMS[norm](x).max(0) - NORMS[norm](x)
    return ((d.min() + 0.5 * d.max()) / (d + 0.5 * d.max())) @ w


def weighted_sum(x, w, norm="min-max"):
    return NORMS[norm](x) @ w


def rank_sum(x, w, norm=None):
    return np.apply_along_axis(rankdata, 0, x) @ w / len(x)


def promethee(x, w, norm=None):
    difference = np.sign(x[:, None, :] - x[None, :, :])
    return difference.sum(1) @ w / (len(x) - 1)


METHODS = {"topsis": topsis, "vikor": vikor, "greyRelational": grey, "weightedSum": weighted_sum,
           "rankSumRatio": rank_sum, "promethee": promethee}
SCALED = ("topsis", "greyRelational", "weightedSum")


def universes(y):
    names, x = year(y)
    out = []
    for (wn, w), (mn, method) in itertools.product(WEIGHTS.items(), METHODS.items()):
        for norm in NORMS if mn in SCALED else [None]:
            out.append({"year": y, "weights": wn, "method": mn, "normalisation": norm,
                        "ranks": ranks(method(x, w(x), norm))})
    return names, out


def share(runs, key, i):
    own = [run for run in runs if run[key] is not None]
    r = np.array([run["ranks"][i] for run in own], dtype=float)
    levels = [run[key] for run in own]
    groups = [r[[level == one for level in levels]] for one in dict.fromkeys(levels)]
    return sum(len(g) * (g.mean() - r.mean()) ** 2 for g in groups) / ((r - r.mean()) ** 2).sum()


def multiverse():
    names, runs = universes(2012)
    every = [run for y in (2009, 2010, 2011, 2012) for run in universes(y)[1]]
    i = names.index("江西")
    all_ranks = np.array([run["ranks"] for run in runs])
    return {
        "jiangxi": [int(run["ranks"][i]) for run in runs],
        "ranges": {n: [int(all_ranks[:, k].min()), float(np.median(all_ranks[:, k])), int(all_ranks[:, k].max())]
                   for k, n in enumerate(names)},
        "shares": {key: share(runs, key, i) for key in ("method", "weights", "normalisation")},
        "sharesOfFourYears": {key: share(every, key, i) for key in ("year", "method", "weights", "normalisation")},
        "beforeGuangxi": float((all_ranks[:, i] < all_ranks[:, names.index("广西")]).mean()),
    }


def reversals():
    """In how many of 30 removals some pair turns."""
    names, x = year(2012)
    out = {}
    for wn, mn, norm in (("equal", "weightedSum", "min-max"), ("entropy", "topsis", "vector"),
                         ("entropy", "topsis", "min-max"), ("critic", "vikor", None),
                         ("equal", "greyRelational", "min-max"), ("equal", "rankSumRatio", None),
                         ("equal", "promethee", None)):
        before = ranks(METHODS[mn](x, WEIGHTS[wn](x), norm))
        turning, pairs = 0, 0
        for gone in range(len(x)):
            kept = [k for k in range(len(x)) if k != gone]
            after = ranks(METHODS[mn](x[kept], WEIGHTS[wn](x[kept]), norm))
            turned = sum((before[kept[a]] - before[kept[b]]) * (after[a] - after[b]) < 0
                         for a in range(len(kept)) for b in range(a))
            turning, pairs = turning + (turned > 0), pairs + turned
        out[f"{wn} {mn} {norm}"] = [int(turning), int(pairs)]
    return out


def moved(w, j, t):
    out = w * (1 - t) / (1 - w[j])
    out[j] = t
    return out


def critical(method, j, end):
    """The nearest weight of indicator j towards an end at which somebody draws level with the first."""
    _, x = year(2012)
    w = entropy(x)
    leader = int(np.argmax(method(x, w)))

    def lead(t):
        s = method(x, moved(w, j, t))
        return s[leader] - np.delete(s, leader).max()

    grid = np.linspace(w[j], end, 4001)
    for a, b in itertools.pairwise(grid):
        if lead(b) < 0:
            return brentq(lead, a, b, xtol=1e-15, rtol=1e-14)
    return None


def dominance():
    names, x = year(2012)
    r, n = min_max(x), len(x)
    bounds = [(0.05, 0.2)] * len(TEN)
    equal = dict(A_eq=np.ones((1, len(TEN))), b_eq=[1], bounds=bounds, method="highs")
    least = {(a, b): linprog(r[a] - r[b], **equal).fun for a in range(n) for b in range(n) if a != b}
    within = {names[a]: [names[b] for b in range(n) if a != b and least[a, b] >= -1e-11] for a in range(n)}
    free = {names[a]: [names[b] for b in range(n) if a != b and (x[a] >= x[b]).all() and (x[a] > x[b]).any()]
            for a in range(n)}
    return {"free": free, "within": within}


def agreement():
    random = np.random.default_rng(10)
    scores = random.integers(0, 9, (5, 12)) + np.linspace(0, 6, 12).round()
    rankings = np.array([rankdata(s, method="min") for s in scores])
    m, n = rankings.shape
    middle = np.array([rankdata(r) for r in rankings])
    chi = friedmanchisquare(*middle.T).statistic
    return {
        "rankings": rankings.astype(int).tolist(),
        "tau": [[kendalltau(a, b).statistic for b in rankings] for a in rankings],
        "rho": [[spearmanr(a, b).statistic for b in middle] for a in middle],
        "w": chi / (m * (n - 1)),
    }


case = {
    "id": "comparison-scipy",
    "method": "agreement of rankings, multiverse, rank reversal, critical weights, dominance",
    "peer": f"NumPy {np.__version__}, SciPy {scipy.__version__}",
    "function": "kendalltau, spearmanr, friedmanchisquare, brentq, linprog (HiGHS)",
    "call": "programs/comparison.py",
    "inputs": ["datasets/province-indicators/province-indicators.csv"],
    "status": "peer",
    "tolerance": 1e-9,
    "toleranceReason": "roots of functions of size 0.1 known to 1e-15; coefficients are closed forms",
    "recomputed": "programs/comparison.py",
    "expected": {
        "agreement": agreement(),
        "multiverse": multiverse(),
        "reversals": reversals(),
        "critical": {
            name: [[critical(method, j, end) for end in (0, 1)] for j in range(len(TEN))]
            for name, method in (("weightedSum", weighted_sum), ("topsis", topsis))
        },
        "dominance": dominance(),
    },
}
print(json.dumps(case, ensure_ascii=False, indent=1))
