"""Exact p-values of spatial autocorrelation: every arrangement is counted, none is drawn.

What test/methods/effects/chance.test.ts holds our permutations against; prints the counts.
    python own_chance.py
"""

import csv
from itertools import combinations
from math import comb
from pathlib import Path

import numpy as np
from scipy.stats import false_discovery_control

ROOT = Path(__file__).resolve().parents[3]


def ring(n):
    return [[(i - 1) % n, (i + 1) % n] for i in range(n)]


def moran_times_n(values, neighbours):
    """Sum of z times the neighbours' mean z, over the sum of squares: I with rows scaled to 1."""
    n = len(values)
    mean = sum(values) / n
    z = [v - mean for v in values]
    lags = [sum(z[j] for j in near) / len(near) for near in neighbours]
    return sum(a * b for a, b in zip(z, lags)) / sum(a * a for a in z)


def tails_of_ones(n, ones, observed):
    """How many of the C(n, ones) arrangements of ones and zeros have I at least, and at most, the observed."""
    at_least = at_most = 0
    for chosen in combinations(range(n), ones):
        values = [1 if i in chosen else 0 for i in range(n)]
        i = moran_times_n(values, ring(n))
        at_least += i >= observed - 1e-12
        at_most += i <= observed + 1e-12
    return at_least, at_most, comb(n, ones)


def hypergeometric(total, marked, drawn, seen):
    """P(at least seen), P(at most seen) marked ones among those drawn without replacement."""
    ways = [comb(marked, k) * comb(total - marked, drawn - k) if k <= marked and drawn - k <= total - marked else 0
            for k in range(drawn + 1)]
    return sum(ways[seen:]) / comb(total, drawn), sum(ways[: seen + 1]) / comb(total, drawn)


def rows(name):
    with open(ROOT / f"datasets/{name}/{name}.csv", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def map_of_2012():
    """Location quotients of vehicles against GDP of the provinces in both files, and who touches whom."""
    output = {r["province_zh"]: float(r["vehicles"]) for r in rows("vehicle-output") if r["year"] == "2012"}
    gdp = {r["province_zh"]: float(r["gdp"]) for r in rows("gdp") if r["year"] == "2012"}
    names = [name for name in output if name in gdp]
    total, whole = sum(output[n] for n in names), sum(gdp[n] for n in names)
    quotients = {n: (output[n] / total) / (gdp[n] / whole) for n in names}
    near = {n: set() for n in names}
    pairs = [(r["province_zh"], r["neighbour_zh"]) for r in rows("province-neighbours")] + [("海南", "广东")]
    for a, b in pairs:
        if a in near and b in near:
            near[a].add(b)
            near[b].add(a)
    return quotients, near


def dummies():
    """One-sided exact p of local I where the values are ones (quotient above 1) and zeros."""
    quotients, near = map_of_2012()
    ones = {n for n, q in quotients.items() if q > 1}
    print("provinces", len(quotients), "above 1:", len(ones))
    for name, wanted in (("海南", 0.655), ("上海", 0.421), ("广西", 0.163)):
        marked = len(ones - {name})
        seen = len(near[name] & ones)
        tails = hypergeometric(len(quotients) - 1, marked, len(near[name]), seen)
        expect(f"{name}, {len(near[name])} neighbours, {seen} of them above 1", tails, (1, wanted), 5e-4)


def two_sided(draws=9999, seed=2012):
    """Two-sided conditional permutation p of the quotients themselves, tails counted with ties."""
    quotients, near = map_of_2012()
    names = list(quotients)
    x = np.array([quotients[n] for n in names])
    z = x - x.mean()
    random = np.random.default_rng(seed)
    p = {}
    for i, name in enumerate(names):
        others = np.delete(z, i)
        own = [names.index(m) for m in near[name]]
        lag = z[own].mean()
        drawn = np.array([random.choice(others, len(own), replace=False).mean() for _ in range(draws)])
        low, high = (drawn <= lag + 1e-12).sum(), (drawn >= lag - 1e-12).sum()
        p[name] = min(1, 2 * (min(low, high) + 1) / (draws + 1))
    adjusted = dict(zip(p, false_discovery_control(list(p.values()))))
    for name, value in sorted(p.items(), key=lambda item: item[1])[:6]:
        print(name, value, "adjusted", adjusted[name])


def global_two_sided(draws=99999, seed=2012):
    quotients, near = map_of_2012()
    names = list(quotients)
    x = np.array([quotients[n] for n in names])
    w = np.array([[1 / len(near[a]) if b in near[a] else 0 for b in names] for a in names])
    random = np.random.default_rng(seed)

    def both(values):
        z = values - values.mean()
        c = (len(z) - 1) * (w * (values[:, None] - values[None, :]) ** 2).sum() / (2 * w.sum() * (z @ z))
        return z @ w @ z / (z @ z), c

    seen = both(x)
    drawn = np.array([both(random.permutation(x)) for _ in range(draws)])
    for k, name in enumerate(("I", "c")):
        low, high = (drawn[:, k] <= seen[k] + 1e-12).sum(), (drawn[:, k] >= seen[k] - 1e-12).sum()
        print(name, seen[k], "two-sided p", min(1, 2 * (min(low, high) + 1) / (draws + 1)))


def expect(what, found, wanted, within=1e-12):
    """Prints what was found, and ends with 1 if it isn't what the tests hold."""
    print(what, found)
    if any(abs(a - b) > within for a, b in zip(found, wanted, strict=True)):
        raise SystemExit(f"{what}: {found}, not {wanted}")


if __name__ == "__main__":
    expect("ring of 8, checkerboard (at least, at most, of)", tails_of_ones(8, 4, -1.0), (70, 2, 70))
    expect("ring of 4, 1 2 1 2", tails_of_ones(4, 2, -1.0), (6, 2, 6))
    expect("ring of 8, local: both neighbours other (4 of 7)", hypergeometric(7, 4, 2, 2), (6 / 21, 1))
    expect("ring of 6, one region has 1, there", hypergeometric(5, 0, 2, 0), (1, 1))
    dummies()
    two_sided()
    global_two_sided()
