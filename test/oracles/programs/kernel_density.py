"""Writes kernel-scipy: python3 test/oracles/programs/kernel_density.py > test/oracles/cases/kernel-scipy.json

Densities of provinces' vehicle output by scipy.stats.gaussian_kde, plain and weighted by GDP. gaussian_kde takes its
bandwidth as a part of the (weighted) standard deviation; h is turned into that.
"""

import json

import numpy as np
import scipy
from scipy.stats import gaussian_kde

from compare import records

output = {(row["province_zh"], row["year"]): float(row["vehicles"]) for row in records("datasets/vehicle-output/vehicle-output.csv")}
gdp = {(row["province_zh"], row["year"]): float(row["gdp"]) for row in records("datasets/gdp/gdp.csv")}
names = [name for name, year in output if year == "2012"]
years = ["2005", "2012"]
H = 10.0
values = {year: [output[name, year] for name in names] for year in years}
weights = {year: [gdp[name, year] for name in names] for year in years}
everything = np.array([values[year] for year in years])
at = np.linspace(everything.min() - 3 * H, everything.max() + 3 * H, 256)


def density(year, weighted):
    x = np.array(values[year])
    w = np.array(weights[year]) if weighted else np.ones(len(x))
    w = w / w.sum()
    kde = gaussian_kde(x, bw_method=1.0, weights=w)
    deviation = float(np.sqrt(kde.covariance[0, 0]))
    kde.set_bandwidth(bw_method=H / deviation)
    return {"density": kde(at).tolist(), "below": float(kde.integrate_box_1d(-np.inf, 0))}


print(
    json.dumps(
        {
            "id": "kernel-scipy",
            "method": "Gaussian kernel densities of two years on one grid, plain and weighted",
            "peer": f"SciPy {scipy.__version__} stats.gaussian_kde",
            "function": "gaussian_kde(x, bw_method=h / s, weights=w)(grid), integrate_box_1d(-inf, 0)",
            "call": "python3 test/oracles/programs/kernel_density.py",
            "inputs": [],
            "status": "peer",
            "notes": "h is 10 for both years; weights are GDP of the same province and year",
            "tolerance": 1e-13,
            "toleranceReason": "the same sums in doubles, through SciPy's Cholesky factor of the covariance",
            "data": {"names": names, "years": years, "bandwidth": H, "values": values, "weights": weights},
            "expected": {
                "plain": {year: density(year, False) for year in years},
                "weighted": {year: density(year, True) for year in years},
            },
        },
        ensure_ascii=False,
        indent=1,
    )
)
