"""Chains of classes, ellipses, paths of centres and economic weights: markov.giddy3, markov.us.relative, sde.pointpats11,
markov.provinces, centre.vehicles, economic.provinces.

The stationary distribution by a high power of the transition matrix, chains by counting in loops, the ellipse by
eigenvectors of the covariance matrix, distances by the angle between vectors from the middle of the earth. With --write
it writes markov.provinces, centre.vehicles and economic.provinces.
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


def keep(stored):
    text = json.dumps(stored, ensure_ascii=False, indent=1) + "\n"
    (FOLDER / "cases" / f"{stored['id']}.json").write_text(text, encoding="utf8")


capitals = {row["province_zh"]: (float(row["longitude"]), float(row["latitude"])) for row in records("datasets/provincial-capitals/provincial-capitals.csv")}


def apart(a, b):
    """Along the sphere, by the angle between two vectors."""
    vectors = [
        np.array([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)]) for lon, lat in np.radians([a, b])
    ]
    return 6371.0088 * np.arctan2(np.linalg.norm(np.cross(*vectors)), np.dot(*vectors))


def centres():
    rows = [row for row in records("datasets/vehicle-output/vehicle-output.csv") if int(row["year"]) >= 2005]
    years = sorted({row["year"] for row in rows})
    found = []
    for year in years:
        own = [row for row in rows if row["year"] == year]
        spots = [capitals[row["province_zh"]] for row in own]
        found.append(np.average(spots, axis=0, weights=[float(row["vehicles"]) for row in own]).tolist())
    moved = [0.0] + [float(apart(a, b)) for a, b in zip(found, found[1:])]
    return {"years": years, "centres": found, "moved": moved, "net": float(apart(found[0], found[-1]))}


def moran(x, w):
    z, w = x - x.mean(), w / w.sum(axis=1, keepdims=True)
    return float(len(x) / w.sum() * (z @ w @ z) / (z @ z))


def economic():
    rows = [row for row in records("datasets/province-indicators/province-indicators.csv") if row["year"] == "2012"]
    heads = np.array([float(row["gdpSecondary"]) / float(row["population"]) for row in rows])
    exports = np.array([float(row["exports"]) for row in rows])
    spots = [capitals[row["province_zh"]] for row in rows]
    distance = np.array([[apart(a, b) for b in spots] for a in spots])
    off = ~np.eye(len(rows), dtype=bool)
    gap = np.abs(heads[:, None] - heads[None])
    by_gap, both = np.zeros_like(gap), np.zeros_like(gap)
    by_gap[off] = 1 / gap[off]
    both[off] = 1 / gap[off] / distance[off]
    return {"difference": moran(exports, by_gap), "differenceAndDistance": moran(exports, both)}


path, mixed = centres(), economic()
if "--write" in sys.argv:
    about = {"peer": "own: NumPy, from the published formulas", "status": "own", "recomputed": "programs/own_space.py"}
    keep({
        "id": "centre.vehicles",
        "method": "centres of gravity of provinces' vehicles 2005-2019 by their capitals, and how far they move in km",
        **about,
        "notes": "averages of degrees; distances by vectors, not by haversines; radius 6371.0088 km",
        "inputs": ["datasets/vehicle-output", "datasets/provincial-capitals"],
        "tolerance": 1e-10,
        "toleranceReason": "degrees of the order of 100 in doubles; kilometres a thousand times looser",
        "expected": path,
    })
    keep({
        "id": "economic.provinces",
        "method": "Moran's I of exports 2012 with economic weights by secondary GDP a head, alone and over distance",
        **about,
        "notes": "rows of weights add up to 1",
        "inputs": ["datasets/province-indicators", "datasets/provincial-capitals"],
        "tolerance": 1e-12,
        "toleranceReason": "a statistic of 30 numbers in doubles",
        "expected": mixed,
    })
stored = case("centre.vehicles")["expected"]
for key in ("centres", "moved", "net"):
    compare("centre.vehicles", key, path[key], stored[key], 1e-9)
stored = case("economic.provinces")["expected"]
compare("economic.provinces", "Moran's I", list(mixed.values()), list(stored.values()), 1e-13)

finish()
