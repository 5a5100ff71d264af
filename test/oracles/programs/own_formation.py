"""How clusters form: formation.urn, formation.core-periphery, formation.cost, formation.hub-satellites.

Urns by counting every sequence of draws in exact fractions; wages of core and periphery by damped iteration of the
wage equations, break and sustain point by Brent's method; the best size by minimising; paths of hub and satellites by
SciPy's DOP853, eigenvalues by NumPy of a Jacobian made of differences. With --write it writes the cases.
"""

import json
import sys
from fractions import Fraction
from itertools import product

import numpy as np
from scipy.integrate import solve_ivp
from scipy.optimize import brentq, minimize_scalar

from compare import FOLDER, case, compare, finish


def urn(how):
    """The exact distribution of the HHI of a small urn."""
    start = [Fraction(a) for a in how["start"]]
    real = [Fraction(x, sum(how["real"])) for x in how["real"]]
    level = sum(x * x for x in real)
    power = how["reinforcement"]
    mean, reached = 0, 0
    for draws in product(range(len(start)), repeat=how["balls"]):
        weights, chance = list(start), Fraction(1)
        for r in draws:
            pulls = [w**power for w in weights]
            chance *= pulls[r] / sum(pulls)
            weights[r] += 1
        shares = [Fraction(draws.count(r), how["balls"]) for r in range(len(start))]
        hhi = sum(x * x for x in shares)
        mean += chance * hhi
        reached += chance if hhi >= level else 0
    return {"mean": float(mean), "reached": float(reached)}


URNS = {
    "in proportion": {"start": [1, 1, 1], "real": [5, 2, 1], "balls": 8, "reinforcement": 1},
    "in proportion, unequal": {"start": [1, 2, 4], "real": [6, 1, 1], "balls": 7, "reinforcement": 1},
    "squared": {"start": [1, 1, 1], "real": [7, 1, 0], "balls": 8, "reinforcement": 2},
    "none": {"start": [2, 2, 2], "real": [4, 3, 1], "balls": 8, "reinforcement": 0},
}


def wages(share, free, sigma, mu):
    w = np.ones(2)
    workers = np.array([share, 1 - share])
    trade = np.array([[1, free], [free, 1]])
    for _ in range(20000):
        indices = trade @ (workers * w ** (1 - sigma))
        income = mu * workers * w + (1 - mu) / 2
        after = (trade @ (income / indices)) ** (1 / sigma)
        done = np.max(np.abs(after - w)) < 1e-15
        w = 0.5 * w + 0.5 * after
        if done:
            break
    indices = trade @ (workers * w ** (1 - sigma))
    return w * indices ** (mu / (sigma - 1))


def gap(share, cost, sigma, mu):
    first, second = wages(share, cost ** (1 - sigma), sigma, mu)
    return float(first - second)


def core_periphery(how):
    sigma, mu, cost = how["substitution"], how["manufacturing"], how["tradeCost"]
    shares = [0, 0.1, 0.35, 0.6, 0.8, 0.95, 1]
    found = {"gaps": [gap(share, cost, sigma, mu) for share in shares]}
    # The even spread breaks where a small push isn't followed by a lower real wage.
    slope = lambda t: (gap(0.5 + 1e-4, t, sigma, mu)) / 1e-4
    if (sigma - 1) / sigma > mu:
        outside = lambda t: (1 + mu) / 2 * t ** (1 - sigma - mu * sigma) + (1 - mu) / 2 * t ** (sigma - 1 - mu * sigma) - 1
        found["breakBySlope"] = brentq(slope, 1.05, 6, xtol=1e-12)
        found["sustain"] = brentq(outside, 1.05, 50, xtol=1e-14)
    if "tipping" in how:
        found["tipping"] = brentq(lambda share: gap(share, cost, sigma, mu), 0.55, 1, xtol=1e-13)
    return found


ECONOMIES = {
    "history": {"manufacturing": 0.4, "substitution": 5, "tradeCost": 1.7, "tipping": True},
    "spread": {"manufacturing": 0.3, "substitution": 5, "tradeCost": 2.1},
    "core": {"manufacturing": 0.5, "substitution": 4, "tradeCost": 1.5},
    "black hole": {"manufacturing": 0.6, "substitution": 2, "tradeCost": 3},
}


def cost(how):
    c0, alpha, g, beta = how["production"], how["externalEconomies"], how["congestion"], how["crowding"]
    trading = how["transaction"] * (1 - how["trust"]) + how["lockIn"] * how["trust"] ** 2
    at = lambda x: c0 * np.exp(-alpha * x) + g * np.exp(beta * x) + trading
    best = minimize_scalar(at, bounds=(-20, 30), method="bounded", options={"xatol": 1e-12}).x
    above = lambda x: at(x) - (1 + how["tolerance"]) * at(best)
    ends = [brentq(above, best - 12, best, xtol=1e-14), brentq(above, best, best + 12, xtol=1e-14)]
    return {"optimum": float(np.exp(best)), "least": float(at(best)), "interval": [float(np.exp(x)) for x in ends]}


COSTS = {
    "plain": {"production": 100, "externalEconomies": 0.2, "congestion": 0.5, "crowding": 0.7, "transaction": 0, "lockIn": 0, "trust": 0, "tolerance": 0.01},
    "with trust": {"production": 80, "externalEconomies": 0.35, "congestion": 0.2, "crowding": 1.1, "transaction": 20, "lockIn": 15, "trust": 0.4, "tolerance": 0.05},
}


def field(how):
    (r1, k1, a, _), (r2, k2, b, _) = how["hub"], how["satellites"]
    sign = 1 if how["alone"] == "grow" else -1
    return lambda t, n: np.array([r1 * n[0] * (1 - n[0] / k1 + a * n[1] / k2), r2 * n[1] * (sign - n[1] / k2 + b * n[0] / k1)])


def hub_and_satellites(how):
    f = field(how)
    start = [how["hub"][3], how["satellites"][3]]
    years = np.arange(how["years"] + 1.0)
    path = solve_ivp(f, (0, years[-1]), start, method="DOP853", t_eval=years, rtol=1e-13, atol=1e-13).y
    eigenvalues = []
    for point in how["equilibria"]:
        h = 1e-6 * np.array([how["hub"][1], how["satellites"][1]])
        columns = [(f(0, point + h * e) - f(0, point - h * e)) / (2 * h[j]) for j, e in enumerate(np.eye(2))]
        values = sorted(np.linalg.eigvals(np.array(columns).T), key=lambda v: (-v.real, -v.imag))
        eigenvalues.append([[float(v.real), float(v.imag)] for v in values])
    rests = [float(np.max(np.abs(f(0, np.array(point, dtype=float))))) for point in how["equilibria"]]
    if max(rests) > 1e-9:
        raise ValueError(f"no point of rest: {rests}")
    return {"path": path.T[:: how["every"]].tolist(), "eigenvalues": eigenvalues}


# growth, capacity, effect, start
CLUSTERS = {
    "mutualism": {"hub": [0.3, 100, 0.2, 10], "satellites": [0.5, 200, 0.5, 10], "alone": "grow", "years": 40, "every": 8, "equilibria": [[0, 0], [100, 0], [0, 200], [400 / 3, 1000 / 3]]},
    "satellites need the hub": {"hub": [0.3, 100, 0.1, 10], "satellites": [0.5, 200, 3, 20], "alone": "vanish", "years": 60, "every": 12, "equilibria": [[0, 0], [100, 0], [900 / 7, 4000 / 7]]},
    "exclusion by the first": {"hub": [0.4, 100, -1.5, 60], "satellites": [0.3, 50, -2, 20], "alone": "grow", "years": 80, "every": 16, "equilibria": [[0, 0], [100, 0], [0, 50], [25, 25]]},
    "one lives on the other": {"hub": [0.5, 100, -2, 50], "satellites": [0.6, 40, 4, 10], "alone": "vanish", "years": 60, "every": 12, "equilibria": [[0, 0], [100, 0], [100 / 3, 40 / 3]]},
}

FORMATION = {
    "formation.urn": (urn, URNS, 1e-12, "exact fractions"),
    "formation.core-periphery": (core_periphery, ECONOMIES, 1e-9, "iterated wages stop at 1e-15; the slope at the even spread is a difference over 1e-4"),
    "formation.cost": (cost, COSTS, 1e-7, "a minimum is found to about the root of the machine's precision"),
    "formation.hub-satellites": (hub_and_satellites, CLUSTERS, 1e-7, "both solvers keep errors of a step near 1e-10; eigenvalues of a Jacobian made of differences"),
}
for name, (made, cases, tolerance, reason) in FORMATION.items():
    found = {key: made(how) for key, how in cases.items()}
    if "--write" in sys.argv:
        stored = {
            "id": name,
            "method": name.split(".")[1],
            "peer": "own: NumPy, SciPy, fractions, from the published formulas",
            "status": "own",
            "notes": __doc__.split("\n")[0],
            "inputs": cases,
            "tolerance": tolerance,
            "toleranceReason": reason,
            "recomputed": "programs/own_formation.py",
            "expected": found,
        }
        (FOLDER / "cases" / f"{name}.json").write_text(json.dumps(stored, ensure_ascii=False, indent=1) + "\n", encoding="utf8")
    expected = case(name)["expected"]
    for key, ours in found.items():
        for what, numbers in ours.items():
            compare(name, f"{key}: {what}", numbers if not isinstance(numbers, list) else np.array(numbers).ravel(), expected[key][what], 1e-10)

finish()
