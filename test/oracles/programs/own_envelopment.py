"""Data envelopment and Malmquist indices of chapter 6 by HiGHS (SciPy's linprog), in envelopment form.

python test/oracles/programs/own_envelopment.py
"""

import numpy as np
from compare import case, compare, finish, matrix, records
from scipy.optimize import linprog

TIGHT = {"primal_feasibility_tolerance": 1e-10, "dual_feasibility_tolerance": 1e-10}
YEARS = ["2005", "2006", "2007", "2008", "2009"]
TECHNOLOGIES = ["constant", "variable", "non-increasing", "non-decreasing"]


def envelope(X, Y, x, y, technology, orientation, slacks=None):
    """θ or φ; with `slacks` the distance found, the λ whose sum of slacks is largest."""
    means = X.mean(0), Y.mean(0)
    X, Y, x, y = X / means[0], Y / means[1], x / means[0], y / means[1]
    (n, m), s = X.shape, Y.shape[1]
    cut, raised = (1, 0) if orientation == "input" else (0, 1)
    first = np.r_[-cut * x, raised * y][:, None]
    A, b = np.c_[first, np.vstack([X.T, -Y.T])], np.r_[(1 - cut) * x, -(1 - raised) * y]
    cost = np.r_[cut - raised, np.zeros(n)]
    bounds = [(0, None)] * (n + 1)
    if slacks is not None:
        cost, bounds[0] = np.r_[0, X.sum(1) - Y.sum(1)], (slacks, slacks)
    sums = np.r_[0, np.ones(n)]
    equal = {}
    if technology == "variable":
        equal = {"A_eq": sums[None], "b_eq": [1]}
    elif technology != "constant":
        sign = 1 if technology == "non-increasing" else -1
        A, b = np.vstack([A, sign * sums]), np.r_[b, sign]
    found = linprog(cost, A, b, bounds=bounds, method="highs-ds", options=TIGHT, **equal)
    if found.status != 0:
        return None
    return found.x[0] if slacks is None else found.x[1:]


def efficiency(X, Y, x, y, technology, orientation):
    """Nothing where no λ will do, or only φ = 0."""
    value = envelope(X, Y, x, y, technology, orientation)
    return None if not value else value if orientation == "input" else 1 / value


def efficiencies(X, Y, technology, orientation):
    return np.array([efficiency(X, Y, x, y, technology, orientation) for x, y in zip(X, Y)])


def super_efficiencies(X, Y, technology, orientation):
    every = np.arange(len(X))
    return [efficiency(X[every != k], Y[every != k], X[k], Y[k], technology, orientation) for k in every]


def second_stage(X, Y, technology, orientation):
    """λ and slacks of every unit."""
    lambdas, slacks = [], []
    for x, y in zip(X, Y):
        distance = envelope(X, Y, x, y, technology, orientation)
        found = envelope(X, Y, x, y, technology, orientation, distance)
        theta, phi = (distance, 1) if orientation == "input" else (1, distance)
        lambdas.append(found)
        slacks.append(np.r_[theta * x - found @ X, found @ Y - phi * y])
    return np.array(lambdas), np.array(slacks)


def returns_to_scale(X, Y, orientation):
    """1 increasing, 0 constant, -1 decreasing."""
    ccr, bcc, nirs = (efficiencies(X, Y, form, orientation) for form in TECHNOLOGIES[:3])
    return np.where(np.isclose(ccr, bcc, rtol=1e-8), 0, np.where(np.isclose(nirs, bcc, rtol=1e-8), -1, 1))


def malmquist(tables, orientation):
    """Adjacent indices of the first two years by CCR, with the pure and the scale part, and those by a frontier of all."""
    (X0, Y0), (X1, Y1) = tables[:2]
    e = lambda X, Y, xs, ys, form: np.array([efficiency(X, Y, x, y, form, orientation) for x, y in zip(xs, ys)])
    d00, d01 = e(X0, Y0, X0, Y0, "constant"), e(X0, Y0, X1, Y1, "constant")
    d10, d11 = e(X1, Y1, X0, Y0, "constant"), e(X1, Y1, X1, Y1, "constant")
    pure = e(X1, Y1, X1, Y1, "variable") / e(X0, Y0, X0, Y0, "variable")
    X, Y = (np.vstack(side) for side in zip(*tables))
    both = e(X, Y, X1, Y1, "constant") / e(X, Y, X0, Y0, "constant")
    change = d11 / d00
    return {
        "malmquist": np.sqrt(d01 / d00 * d11 / d10),
        "efficiency": change,
        "technical": np.sqrt(d01 / d11 * d00 / d10),
        "pure": pure,
        "scale": change / pure,
        "global": both,
    }


def synthetic():
    """The 40 units of the case dea-highs: three inputs and two outputs, in units as far apart as yearbooks have them."""
    _, columns, values = matrix("syn_dea_40x5.csv")
    return values[:, :3], values[:, 3:]


def findings(X, Y):
    """Everything that the case dea-highs holds."""
    found = {}
    for technology in TECHNOLOGIES:
        for orientation in ["input", "output"]:
            lambdas, slacks = second_stage(X, Y, technology, orientation)
            found[f"{technology} {orientation}"] = {
                "efficiency": efficiencies(X, Y, technology, orientation),
                "superEfficiency": super_efficiencies(X, Y, technology, orientation),
                "lambdas": lambdas,
                "slacks": slacks,
            }
    for orientation in ["input", "output"]:
        found[f"returns {orientation}"] = returns_to_scale(X, Y, orientation)
    return found


def economy():
    """The years of the 31 provinces of Wang & Lan: capital and labour, gross industrial output."""
    rows = records("wang_lan_economy.csv")
    numbers = lambda year, *columns: np.array([[float(row[c]) for c in columns] for row in rows if row["Period"] == year])
    return [(numbers(year, "Capital", "Labor"), numbers(year, "GIOV")) for year in YEARS]


def main():
    hospitals = case("dea.hospitals31")
    X, Y = (np.array(hospitals["data"][side]) for side in "xy")
    exact = hospitals["expected"]["exact"]
    for name, form, orientation in [
        ("ccr", "constant", "input"),
        ("bcc_in", "variable", "input"),
        ("bcc_out", "variable", "output"),
    ]:
        compare("dea.hospitals31", name, efficiencies(X, Y, form, orientation), exact[name], 2e-12)
    known = lambda values: [-1 if value is None else value for value in values]
    found = super_efficiencies(X, Y, "variable", "input")
    compare("dea.hospitals31", "super_bcc_in", known(found), known(exact["super_bcc_in"]), 6e-12)

    stored = case("dea-highs")["expected"]
    units, _, values = matrix("syn_dea_40x5.csv")
    size = values.mean(0)
    for name, ours in findings(*synthetic()).items():
        if name.startswith("returns"):
            compare("dea-highs", name, ours, stored[name], 0)
            continue
        compare("dea-highs", f"{name} efficiency", ours["efficiency"], stored[name]["efficiency"], 1e-12)
        pair = known(ours["superEfficiency"]), known(stored[name]["superEfficiency"])
        compare("dea-highs", f"{name} super", *pair, 1e-12)
        lambdas = [[row.get(unit, 0) for unit in units] for row in stored[name]["lambdas"]]
        compare("dea-highs", f"{name} lambdas", ours["lambdas"], lambdas, 1e-10)
        slacks = (np.array(stored[name]["slacks"]) / size).tolist()
        compare("dea-highs", f"{name} slacks", ours["slacks"] / size, slacks, 1e-10)

    stored = case("malmquist.china.economy")["expected"]["exact"]
    indices = malmquist(economy(), "output")
    for ours, name in [
        ("malmquist", "mi_adjacent_crs"),
        ("efficiency", "ec_crs"),
        ("technical", "tc_crs"),
        ("global", "mi_global_crs"),
        ("pure", "pech"),
    ]:
        compare("malmquist.china.economy", name, indices[ours][:10], stored[name], 1e-11)
    finish()


if __name__ == "__main__":
    main()
