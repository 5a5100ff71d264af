"""Writes clustering-scipy: python3 test/oracles/programs/clustering.py > test/oracles/cases/clustering-scipy.json

Trees of USArrests by scipy.cluster.hierarchy (its "ward" is R's ward.D2); k-means by scipy.cluster.vq from 200 starts;
silhouettes by their definition.
"""

import json

import numpy as np
import scipy
from scipy.cluster.hierarchy import cophenet, fcluster, linkage
from scipy.cluster.vq import kmeans2
from scipy.spatial.distance import cdist, pdist

from compare import matrix

names, columns, raw = matrix("USArrests.csv")
z = (raw - raw.mean(axis=0)) / raw.std(axis=0, ddof=1)


def tree(points, method, metric="euclidean"):
    merges = linkage(points, method, metric)
    return {
        "heights": merges[:, 2].tolist(),
        "cophenetic": float(cophenet(merges, pdist(points, metric))[0]),
        "groups": fcluster(merges, 4, "maxclust").tolist(),
    }


def silhouette(points, groups):
    d = cdist(points, points)
    s = []
    for i, own in enumerate(groups):
        same = (groups == own) & (np.arange(len(groups)) != i)
        a = d[i, same].mean()
        b = min(d[i, groups == g].mean() for g in set(groups) if g != own)
        s.append((b - a) / max(a, b))
    return np.array(s)


def best(points, k):
    random = np.random.default_rng(1)
    found = []
    for _ in range(200):
        centres, groups = kmeans2(points, k, iter=300, minit="++", rng=random)
        if len(set(groups)) == k:
            found.append((((points - centres[groups]) ** 2).sum(), groups))
    within, groups = min(found, key=lambda one: one[0])
    return float(within), groups


expected = {"trees": {}, "kmeans": {}}
for key, points in {"z-score": z, "none": raw}.items():
    expected["trees"][key] = {method: tree(points, method) for method in ("ward", "average", "complete", "single")}
    expected["kmeans"][key] = {}
    for k in (2, 3, 4):
        within, groups = best(points, k)
        expected["kmeans"][key][k] = {"within": within, "silhouette": float(silhouette(points, groups).mean()), "groups": [int(g) for g in groups]}
expected["trees"]["manhattan"] = {method: tree(z, method, "cityblock") for method in ("average", "complete", "single")}
print(
    json.dumps(
        {
            "id": "clustering-scipy",
            "method": "hierarchical clustering and k-means of USArrests",
            "peer": f"SciPy {scipy.__version__} cluster.hierarchy, cluster.vq",
            "status": "peer",
            "function": "linkage, cophenet, fcluster, kmeans2",
            "call": "python3 programs/clustering.py",
            "notes": "standardised by n - 1; groups are a partition, whatever their numbers",
            "inputs": ["inputs/USArrests.csv"],
            "tolerance": 1e-9,
            "toleranceReason": "heights of hundreds, summed in another order",
            "expected": expected,
        },
        ensure_ascii=False,
        indent=1,
    )
)
