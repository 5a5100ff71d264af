"""Convergence of 30 provinces, 2009 to 2012, and the size of tests for equal variances: NumPy and SciPy.

What test/methods/effects/convergence.test.ts holds; ends with 1 if a number is too far.
    python own_convergence.py
"""

import csv
from pathlib import Path

import numpy as np
from scipy import stats

ROOT = Path(__file__).resolve().parents[3]


def incomes(year):
    """GDP a head, in 10 000 yuan, province by province as they stand."""
    with open(ROOT / "datasets/province-indicators/province-indicators.csv", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["year"] == str(year)]
    parts = ("gdpPrimary", "gdpSecondary", "gdpTertiary")
    return np.array([sum(float(row[part]) for part in parts) / float(row["population"]) for row in rows])


def tests(a, b):
    """t and p of Pitman and Morgan by their own formula, Carree and Klomp's T2 and T3, F."""
    n = len(a)
    r = np.corrcoef(a + b, a - b)[0, 1]
    t = r * np.sqrt((n - 2) / (1 - r**2))
    (first, both), (_, second) = np.cov(a, b)
    t2 = (n - 2.5) * np.log(1 + (first - second) ** 2 / (4 * (first * second - both**2)))
    t3 = np.sqrt(n) * (first / second - 1) / (2 * np.sqrt(1 - (both / first) ** 2))
    f = first / second
    below = stats.f.cdf(f, n - 1, n - 1)
    return {
        "pitman-morgan": (t, 2 * stats.t.sf(abs(t), n - 2)),
        "carree-klomp-t2": (t2, stats.chi2.sf(t2, 1)),
        "carree-klomp-t3": (t3, 2 * stats.norm.sf(abs(t3))),
        "f": (f, 2 * min(below, 1 - below)),
    }


def sizes(n=30, rho=0.9885, draws=20000, seed=1):
    """How often each test finds a change at .05 where both variances are 1."""
    random = np.random.default_rng(seed)
    found = dict.fromkeys(("pitman-morgan", "carree-klomp-t2", "carree-klomp-t3", "f"), 0)
    for _ in range(draws):
        a = random.standard_normal(n)
        b = rho * a + np.sqrt(1 - rho**2) * random.standard_normal(n)
        for name, (_, p) in tests(a, b).items():
            found[name] += p <= 0.05
    return {name: count / draws for name, count in found.items()}


def regression(start, growth):
    """b, classical and HC3 standard errors, R's sandwich::vcovHC(type = "HC3")."""
    design = np.column_stack([np.ones(len(start)), start])
    inverse = np.linalg.inv(design.T @ design)
    b = inverse @ design.T @ growth
    residuals = growth - design @ b
    hat = np.einsum("ij,jk,ik->i", design, inverse, design)
    classical = np.sqrt(np.diag(inverse) * (residuals @ residuals) / (len(start) - 2))
    meat = design.T @ np.diag((residuals / (1 - hat)) ** 2) @ design
    return b, classical, np.sqrt(np.diag(inverse @ meat @ inverse))


def expect(what, found, wanted, within):
    print(what, found)
    if abs(found - wanted) > within * abs(wanted):
        raise SystemExit(f"{what}: {found}, not {wanted}")


if __name__ == "__main__":
    a, b = np.log(incomes(2009)), np.log(incomes(2012))
    print("n", len(a), "correlation", np.corrcoef(a, b)[0, 1])
    wanted = {
        "pitman-morgan": (7.083973004404947, 1.04633998943056e-07),
        "carree-klomp-t2": (28.238197533631748, 1.0726669755892e-07),
        "carree-klomp-t3": (2.3062936658065287, 0.0210942288399518),
        "f": (1.4959906849001867, 0.283870871836905),
    }
    for name, (statistic, p) in tests(a, b).items():
        expect(name, statistic, wanted[name][0], 1e-9)
        expect(f"{name} p", p, wanted[name][1], 1e-9)
    coefficients, classical, robust = regression(a, b - a)
    print("b", *(f"{x:.15g}" for x in (coefficients[1], classical[1], robust[1])))
    df = len(a) - 2
    print("p HC3", f"{2 * stats.t.sf(abs(coefficients[1] / robust[1]), df):.15g}")
    beta = -np.log1p(coefficients[1]) / 3
    print("speed", f"{beta:.15g}", "yearly share", f"{-np.expm1(-beta):.15g}")
    print("size at .05, rho = .9885:", sizes())
