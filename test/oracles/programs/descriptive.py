"""Sums, means, quantiles, spreads and correlations of published data, by NumPy and SciPy.

    python test/oracles/programs/descriptive.py > test/oracles/cases/descriptive-numpy.json
"""
import csv
import json
import math
from pathlib import Path

import numpy as np
import scipy
from scipy import stats

folder = Path(__file__).parent.parent / "inputs"
with open(folder / "mtcars.csv", encoding="utf8") as file:
    rows = list(csv.reader(file))
names, data = rows[0][1:], np.array([[float(cell) for cell in row[1:]] for row in rows[1:]])
mpg, hp = data[:, names.index("mpg")], data[:, names.index("hp")]
case = {
    "id": "descriptive-numpy",
    "method": "sum, mean, quantiles, variance, covariance and correlation",
    "peer": f"NumPy {np.__version__}, SciPy {scipy.__version__}",
    "function": "math.fsum, mean, quantile, var, std, cov, corrcoef, spearmanr",
    "call": "programs/descriptive.py",
    "inputs": ["inputs/mtcars.csv"],
    "status": "peer",
    "tolerance": 1e-12,
    "toleranceReason": "closed forms in doubles on both sides; only the order of summation differs",
    "expected": {
        "sum": math.fsum(mpg),
        "mean": mpg.mean(),
        "median": np.median(mpg),
        "quantiles": {str(p): float(np.quantile(mpg, p)) for p in (0, 0.1, 0.25, 0.333, 0.9, 1)},
        "sampleVariance": mpg.var(ddof=1),
        "populationVariance": mpg.var(),
        "sampleDeviation": mpg.std(ddof=1),
        "populationDeviation": mpg.std(),
        "covariance": float(np.cov(mpg, hp)[0, 1]),
        "populationCovariance": float(np.cov(mpg, hp, ddof=0)[0, 1]),
        "pearson": float(np.corrcoef(mpg, hp)[0, 1]),
        "spearman": float(stats.spearmanr(mpg, hp).statistic),
        "correlations": np.corrcoef(data, rowvar=False).tolist(),
        "rankCorrelations": stats.spearmanr(data).statistic.tolist(),
    },
}
print(json.dumps(case, indent=1))
