"""Chains of classes and ellipses: markov.giddy3, markov.us.relative, sde.pointpats11, markov.provinces.

The stationary distribution by a high power of the transition matrix, chains by counting in loops, the ellipse by
eigenvectors of the covariance matrix. With --write it writes markov.provinces.
"""

import json
import sys

import numpy as np
from scipy.stats import chi2

from compare import FOLDER, case, compare, finish, records

name = "markov.us.relative"
stored = case(name)
counts = np.array(stored["data"]["counts"])
p = counts / counts.sum(axis=1, keepdims=True)
compare(name, "P", p, stored["expected"]["P"], 1e-12)
compare(name, "stationary", np.linalg.matrix_power(p, 4096)[0], stored["expected"]["stationary"], 1e-11)

name = "markov.giddy3"
stored = case(name)
counts = np.zeros((3, 3))
for sequence in stored["data"]["sequences"]:
    for a, b in zip(sequence, sequence[1:]):
        counts["abc".index(a), "abc".index(b)] += 1
p = counts / counts.sum(axis=1, keepdims=True)
compare(name, "counts", counts, stored["expected"]["counts"], 0)
compare(name, "stationary", np.linalg.matrix_power(p, 4096)[0], stored["expected"]["stationary"], 1e-11)

name = "sde.pointpats11"
stored = case(name)
points = np.array(stored["data"]["points"])
n = len(points)
values, vectors = np.linalg.eigh(np.cov(points.T, ddof=0))
axes = np.sqrt(values[::-1])
east, north = vectors[:, 1]
compare(name, "plain", axes, stored["expected"]["axes_plain_sd"], 1e-10)
compare(name, "sqrt2", axes * np.sqrt(2), stored["expected"]["axes_arcgis_sqrt2_over_n"], 1e-10)
compare(name, "crimestat", axes * np.sqrt(2 * n / (n - 2)), stored["expected"]["semi_axes"], 1e-9)
compare(name, "from north", np.arctan2(east, north) % np.pi, np.pi / 2 - stored["expected"]["theta"], 1e-9)
compare(name, "distance", np.sqrt(values.sum()), stored["expected"]["std_distance"], 1e-10)


def provinces():
    """Secondary GDP a head 2009-2012 of 29 provinces with neighbours."""
    rows = [row for row in records("datasets/province-indicators/province-indicators.csv") if row["province_zh"] != "海南"]
    names = list(dict.fromkeys(row["province_zh"] for row in rows))
    x = np.zeros((len(names), 4))
    for row in rows:
        x[names.index(row["province_zh"]), int(row["year"]) - 2009] = float(row["gdpSecondary"]) / float(row["population"])
    w = np.zeros((len(names), len(names)))
    for row in records("datasets/province-neighbours/province-neighbours.csv"):
        a, b = row["province_zh"], row["neighbour_zh"]
        if a in names and b in names:
            w[names.index(a), names.index(b)] = w[names.index(b), names.index(a)] = 1
    return x, w / w.sum(axis=1, keepdims=True)


def chains(how):
    x, w = provinces()
    x = x / x.mean(axis=0) if how["relative"] else x
    share = np.arange(1, how["classes"]) / how["classes"]
    cuts = [np.quantile(x[:, t] if how["yearly"] else x, share) for t in range(4)]
    k = how["classes"]
    counts = np.zeros((k, k, k))
    for t in range(3):
        lag = w @ x[:, t]
        for i in range(len(x)):
            s, a = (cuts[t] < lag[i]).sum(), (cuts[t] < x[i, t]).sum()
            counts[s, a, (cuts[t + 1] < x[i, t + 1]).sum()] += 1
    pooled = counts.sum(axis=0)
    p = pooled / pooled.sum(axis=1, keepdims=True)
    expected = counts.sum(axis=2, keepdims=True) * p[None]
    there = expected > 0
    df = sum(((counts[:, i].sum(axis=1) > 0).sum() - 1) * ((pooled[i] > 0).sum() - 1) for i in range(k))
    pearson = ((counts - expected)[there] ** 2 / expected[there]).sum()
    some = counts > 0
    ratio = 2 * (counts[some] * np.log(counts[some] / expected[some])).sum()
    return {"counts": counts.tolist(), "chiSquare": pearson, "ratio": ratio, "df": int(df), "p": chi2.sf(pearson, df)}


CASES = {
    "pooled, relative": {"classes": 4, "yearly": False, "relative": True},
    "yearly": {"classes": 3, "yearly": True, "relative": False},
}
found = {key: chains(how) for key, how in CASES.items()}
if "--write" in sys.argv:
    stored = {
        "id": "markov.provinces",
        "method": "spatial Markov chain of secondary GDP a head 2009-2012, 29 provinces, contiguity",
        "peer": "own: NumPy, SciPy, from the published formulas",
        "status": "own",
        "notes": "quantiles of type 7; a value on a limit belongs to the class below",
        "inputs": ["datasets/province-indicators", "datasets/province-neighbours"],
        "tolerance": 1e-9,
        "toleranceReason": "statistics of whole counts in doubles",
        "recomputed": "programs/own_space.py",
        "expected": found,
    }
    (FOLDER / "cases" / "markov.provinces.json").write_text(json.dumps(stored, ensure_ascii=False, indent=1) + "\n", encoding="utf8")
expected = case("markov.provinces")["expected"]
for key, ours in found.items():
    compare("markov.provinces", f"{key}: counts", ours["counts"], expected[key]["counts"], 0)
    statistics = ["chiSquare", "ratio", "df", "p"]
    compare("markov.provinces", f"{key}: test", [ours[s] for s in statistics], [expected[key][s] for s in statistics], 1e-12)

finish()
