"""Import substitution, the budget over GEM's determinants, bands over assumptions: import-scenario.china2012, gem.budget,
scenario.bands.

The yuan of vehicles is followed round by round (a sum of powers, no inverse), for every scenario anew. The budget is found
by SciPy's SLSQP from several starts, which knows nothing of pairs or of conditions at the optimum. Quantiles are SciPy's; shares of variance come from a grid
over the inputs, not from the closed form.
"""

import numpy as np
from scipy.optimize import brentq, minimize
from scipy import stats

from compare import case, compare, finish, records

rows = records("datasets/input-output-2012/input-output-2012.csv")
sectors = rows[:19]
names = [row["item_zh"] for row in sectors]
codes = [f"s{k:02}" for k in range(1, 20)]
flows = np.array([[float(row[code]) for code in codes] for row in sectors])
output = np.array([float(row["grossOutput"]) for row in sectors])
imports, exports = (np.array([float(row[key]) for row in sectors]) for key in ("imports", "exports"))
below = {row["code"]: np.array([float(row[code]) for code in codes]) for row in rows[19:]}
a = flows / output
value = below["TVA"] / output
shares = imports / (output + imports - exports)
vehicles, parts = names.index("汽车整车"), names.index("汽车零部件")


def rounds(m, inside=1.0, k=vehicles, dearer=0.0):
    """Output, income and what is used of each product, round by round."""
    paid, kept = a.copy(), value.copy()
    paid[parts, k] *= 1 + dearer
    kept[k] -= dearer * a[parts, k]
    bought = inside * (1 - m) if np.ndim(inside) else np.full(19, inside) * (1 - m)
    step = np.eye(19)[k]
    total = step.copy()
    while step.max() > 1e-18:
        step = bought * (paid @ step)
        total += step
    return total, kept @ total, paid @ total


def changed(j, share):
    m = shares.copy()
    m[j] = share
    return m


name = "import-scenario.china2012"
expected = case(name)["expected"]
total, income, used = rounds(shares)
compare(name, "as it is", [total.sum(), income, rounds(shares, k=parts)[1], total[parts]], expected["base"], 5e-8)
for key, factor in (("halved", 0.5), ("zero", 0.0)):
    total, income, _ = rounds(changed(parts, factor * shares[parts]))
    compare(name, f"parts {key}", [total.sum(), income, total[parts]], expected["parts"][key], 5e-8)
    total, income, _ = rounds(factor * shares)
    compare(name, f"all {key}", [total.sum(), income], expected["all"][key], 5e-8)
base = {k: rounds(shares, k=k)[1] for k in (vehicles, parts)}
for j, lever in enumerate(names):
    m = shares[j]
    falls = [max(0, m - 0.01), m / 2, 0]
    gains = [rounds(changed(j, to))[1] - base[vehicles] for to in falls]
    gains += [rounds(changed(j, to), k=parts)[1] - base[parts] for to in falls[:2]]
    compare(name, f"lever {j + 1}", [m, *gains], list(expected["levers"][lever].values()), 5e-8)
leak = shares * used
compare(name, "leaks", [leak[names.index(one)] for one in expected["leaks"]], list(expected["leaks"].values()), 5e-8)
half = changed(parts, shares[parts] / 2)
for d, wanted in expected["premium"].items():
    compare(name, f"premium {d}", rounds(half, dearer=float(d))[1], wanted, 5e-8)
even = brentq(lambda d: rounds(half, dearer=d)[1] - base[vehicles], 0.05, 0.3, xtol=1e-14)
compare(name, "premium that undoes it", even, expected["breakEven"], 5e-8)
surplus = below["VA004"][vehicles] / output[vehicles] / a[parts, vehicles]
compare(name, "premium that takes the surplus", surplus, expected["surplusGone"], 5e-8)
for s, wanted in expected["inside"].items():
    total, income, _ = rounds(shares, float(s))
    compare(name, f"inside {s}", [total.sum(), income, total[parts]], wanted, 5e-8)
for s, wanted in expected["insideParts"].items():
    inside = np.full(19, 0.5)
    inside[parts] = float(s)
    total, income, _ = rounds(shares, inside)
    compare(name, f"parts inside {s}", [total.sum(), income], wanted, 5e-8)

name = "gem.budget"
expected = case(name)["expected"]
before = np.array([6, 5, 4, 3, 5, 4.0])


def gem(d):
    return 2.5 * ((d[0] + d[1]) * (d[2] + d[3]) * (d[4] + d[5])) ** (2 / 3)


def best(money, form=np.log1p, effect=1.0, score=gem):
    """The best of SLSQP from equal shares and from each determinant."""
    found = []
    for start in [np.full(6, money / 6), *(0.9 * money * np.eye(6) + money / 60)]:
        found.append(
            minimize(
                lambda b: -score(before + effect * form(np.maximum(b, 0))),
                start,
                method="SLSQP",
                bounds=[(0, money)] * 6,
                constraints={"type": "eq", "fun": lambda b: b.sum() - money},
                options={"ftol": 1e-14, "maxiter": 1000},
            )
        )
    least = min(found, key=lambda one: one.fun)
    return least.x, -least.fun


for money, wanted in expected["log"].items():
    b, score = best(float(money))
    compare(name, f"log, {money}", b, wanted["b"], 2e-5)
    compare(name, f"log, {money}: GEM", score, wanted["gem"], 5e-6)
    compare(name, f"log, {money}: equal", gem(before + np.log1p(float(money) / 6)), wanted["equal"], 5e-6)
    half = float(money) / 2
    compare(name, f"log, {money}: weakest", gem(before + np.log1p([0, 0, half, half, 0, 0])), wanted["weakest"], 5e-6)
pairs = lambda b: [b[0] + b[1], b[2] + b[3], b[4] + b[5]]
dear = np.array([1, 1, 0.5, 0.5, 1, 1])
for key, (b, _) in {
    "linear": best(6, lambda b: b, 0.5),
    "sqrt": best(6, np.sqrt),
    "sum instead of product, ln": best(6, score=np.sum),
    "ln, Enterprises cost double (kappa .5)": best(6, effect=dear),
}.items():
    compare(name, key, pairs(b), expected["steps"][key]["pairs"], 0.021)

name = "scenario.bands"
expected = case(name)["expected"]


def distribution(given):
    ((key, numbers),) = [(k, v) for k, v in given.items() if k != "within"]
    if key == "uniform":
        return stats.uniform(numbers[0], numbers[1] - numbers[0])
    if key == "triangular":
        low, mode, high = numbers
        return stats.triang((mode - low) / (high - low), low, high - low)
    if key == "pert":
        low, mode, high = numbers
        width = high - low
        return stats.beta(1 + 4 * (mode - low) / width, 1 + 4 * (high - mode) / width, low, width)
    mean, deviation = numbers
    if "within" not in given:
        return stats.norm(mean, deviation)
    low, high = ((end - mean) / deviation for end in given["within"])
    return stats.truncnorm(low, high, mean, deviation)


for one in expected["beta"]:
    x = stats.beta(one["alpha"], one["beta"]).ppf(one["share"])
    compare(name, f"beta {one['alpha']}, {one['beta']}", x, one["x"], 1e-9)
for one in expected["quantiles"]:
    compare(name, str(one["input"]), distribution(one["input"]).ppf(one["shares"]), one["x"], 1e-9)
nodes, weights = np.polynomial.legendre.leggauss(60)
a, b, c = np.meshgrid(*[np.pi * nodes] * 3, indexing="ij")
y = np.sin(a) + 7 * np.sin(b) ** 2 + 0.1 * c**4 * np.sin(a)
w = weights / 2
mean = np.einsum("ijk,i,j,k", y, w, w, w)
variance = np.einsum("ijk,i,j,k", (y - mean) ** 2, w, w, w)
inside = [np.einsum("ijk,j,k->i", y, w, w), np.einsum("ijk,i,k->j", y, w, w), np.einsum("ijk,i,j->k", y, w, w)]
compare(name, "Ishigami, mean and variance", [mean, variance], [expected["ishigami"][k] for k in ("mean", "variance")], 1e-9)
compare(name, "Ishigami, shares", [w @ (m - mean) ** 2 / variance for m in inside], expected["ishigami"]["S1"], 1e-9)
sizes = np.array([3 * 1, 1 * 2, 2 * 0.5]) ** 2
compare(name, "normals, shares", sizes / sizes.sum(), expected["linear"]["S1"], 1e-9)
z = [stats.norm.ppf(float(k[1:]) / 100) for k in expected["linear"]["quantiles"]]
compare(name, "normals, quantiles", 5 + np.sqrt(sizes.sum()) * np.array(z), list(expected["linear"]["quantiles"].values()), 1e-9)

finish()
