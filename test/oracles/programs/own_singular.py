"""Principal components where correlations can't be inverted, by NumPy's SVD of the standardized cases.

What test/methods/factor/singular.test.ts holds: 5 cases of 6 indicators, a total beside its parts, 11
provinces of 14 indicators. Ends with 1 if a number is too far.
    python own_singular.py
"""

import csv
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[3]
WIDE = [[2, 5, 1, 4, 7, 9], [4, 4, 3, 6, 5, 2], [1, 9, 2, 3, 8, 6], [7, 3, 6, 8, 2, 1], [5, 6, 4, 7, 3, 5]]
TOTAL = [[1, 4, 5], [2, 3, 5], [4, 6, 10], [3, 1, 4], [7, 5, 12], [6, 9, 15]]


def components(x, k):
    """Eigenvalues, loadings with a positive sum and standardized scores, without a correlation matrix."""
    x = np.asarray(x, float)
    z = (x - x.mean(0)) / x.std(0, ddof=1)
    u, s, vt = np.linalg.svd(z, full_matrices=False)
    n = len(x)
    loadings = vt.T[:, :k] * s[:k] / np.sqrt(n - 1)
    sign = np.sign(loadings.sum(0))
    return s**2 / (n - 1), loadings * sign, u[:, :k] * np.sqrt(n - 1) * sign


def provinces():
    """The first 11 provinces of 2012, all 14 indicators."""
    with open(ROOT / "datasets/province-indicators/province-indicators.csv", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["year"] == "2012"][:11]
    names = [name for name in rows[0] if name not in ("province_zh", "province_en", "year")]
    return np.array([[float(row[name]) for name in names] for row in rows])


def expect(what, found, wanted, within=5e-9):
    found = np.atleast_1d(found)
    print(what, *(f"{x:.12f}" for x in found))
    if np.max(np.abs(found - np.asarray(wanted))) > within:
        raise SystemExit(f"{what}: {found}, not {wanted}")


if __name__ == "__main__":
    values, loadings, scores = components(WIDE, 1)
    expect("5 x 6 eigenvalues", values[:4], [5.046512384, 0.561217325, 0.344341563, 0.047928729])
    expect(
        "5 x 6 communalities",
        (loadings**2).sum(1),
        [0.986076979, 0.580953594, 0.883668356, 0.966561054, 0.938941989, 0.690310413],
    )
    print("scores", *(f"{x:.12f}" for x in scores[:, 0]))
    values, loadings, scores = components(TOTAL, 1)
    expect("total: eigenvalues", values, [2.588821489, 0.411178512, 0])
    expect("total: communalities", (loadings**2).sum(1), [0.779176170, 0.810157496, 0.999487822])
    x = provinces()
    values, loadings, scores = components(x, 4)
    print("11 x 14", x.shape, "eigenvalues", *(f"{v:.12f}" for v in values))
    print("communalities of 4", *(f"{v:.12f}" for v in (loadings**2).sum(1)))
    print("scores of the first province", *(f"{v:.12f}" for v in scores[0]))
