"""Fuzzy cases: fuzzy-comprehensive*, and the bounds of fuzzy-ahp-fuzzyahp.

Compositions B = A∘R by their definitions. Krejčí, Pavlačka & Talašová (2017): a weight's bounds are the extremes of
g_i/Σg over all judgements between lower and upper with a_ji = 1/a_ij: the least by trying all corners (Σg is convex
in their logarithms), the largest by SciPy's L-BFGS-B from many starts.
"""

from itertools import combinations, product

import numpy as np
from scipy.optimize import minimize

from compare import case, compare, finish

expected = case("fuzzy-comprehensive")["expected"]
weights, memberships = np.array(expected["W"]), np.array(expected["R"])
column = weights[:, None]
compositions = {
    "M(min,max)": np.minimum(column, memberships).max(axis=0),
    "M(product,max)": (column * memberships).max(axis=0),
    "M(min,bounded-sum)": np.minimum(1, np.minimum(column, memberships).sum(axis=0)),
    "M(product,bounded-sum)": np.minimum(1, (column * memberships).sum(axis=0)),
}
for operator, b in compositions.items():
    compare("fuzzy-comprehensive", operator, b, expected[operator], 1e-15)
    share = b / b.sum()
    compare("fuzzy-comprehensive", f"{operator} normalised", share, expected["normalised"][operator], 1e-15)
    compare("fuzzy-comprehensive", f"{operator} score", share @ expected["grades"], expected["score"][operator], 1e-12)

two = case("fuzzy-comprehensive-two-level")["expected"]
below = np.array([np.array(two[f"W{k}"]) @ np.array(two[f"R{k}"]) for k in (1, 2)])
compare("fuzzy-comprehensive-two-level", "B1, B2", below, [two["B1"], two["B2"]], 1e-15)
compare("fuzzy-comprehensive-two-level", "B", np.array(two["top"]) @ below, two["B"], 1e-15)


def bounds(lower, upper):
    n = len(lower)
    pairs = list(combinations(range(n), 2))

    def weights_of(logs):
        a = np.zeros((n, n))
        for (i, j), x in zip(pairs, logs):
            a[i, j], a[j, i] = x, -x
        g = np.exp(a.mean(axis=1))
        return g / g.sum()

    limits = [(np.log(lower[i][j]), np.log(upper[i][j])) for i, j in pairs]
    least, most = np.ones(n), np.zeros(n)
    for corner in product(*limits):
        w = weights_of(corner)
        least, most = np.minimum(least, w), np.maximum(most, w)
    generator = np.random.default_rng(1)
    for i in range(n):
        for _ in range(10):
            start = [generator.uniform(*limit) for limit in limits]
            found = minimize(lambda x: -np.log(weights_of(x)[i]), start, bounds=limits, options={"ftol": 1e-15, "gtol": 1e-10})
            most[i] = max(most[i], np.exp(-found.fun))
    return least, most


peer = case("fuzzy-ahp-fuzzyahp")["expected"]
least, most = bounds(peer["fnMin"]["data"], peer["fnMax"]["data"])
compare("fuzzy-ahp-fuzzyahp", "correct_wMin", least, peer["correct_wMin"], 1e-9)
compare("fuzzy-ahp-fuzzyahp", "correct_wMax", most, peer["correct_wMax"], 1e-8)

finish()
