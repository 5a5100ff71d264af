"""Weights and rankings of chapter 6 by NumPy and SciPy, from the published formulas.

python test/oracles/programs/own_evaluation.py
"""

import numpy as np
from compare import case, compare, finish, matrix, records
from scipy.linalg import solve
from scipy.stats import norm, rankdata

EPSILON = 0.002


def min_max(x, sign=1):
    share = (x - x.min(0)) / np.ptp(x, axis=0)
    return np.where(np.asarray(sign) > 0, share, 1 - share)


def degree(x, low, high):
    """1 inside the interval, 0 where it is farthest from it."""
    distance = np.maximum(0, np.maximum(low - x, x - high))
    return 1 - distance / distance.max()


def entropy(r):
    p = r / r.sum(0)
    return -np.where(p > 0, p * np.log(np.where(p > 0, p, 1)), 0).sum(0) / np.log(len(r))


def share(x):
    return x / x.sum()


def mapped(x):
    return EPSILON + (1 - 2 * EPSILON) * x


def replaced(x):
    return np.where(x == 0, EPSILON, np.where(x == 1, 1 - EPSILON, x))


def critic(r, contrast=None, ranks=False):
    values = np.apply_along_axis(rankdata, 0, r) if ranks else r
    spread = r.std(0) if contrast is None else contrast
    return share(spread * (1 - np.corrcoef(values.T)).sum(1))


def topsis(v, w, best, worst):
    to_best, to_worst = (np.linalg.norm((v - ideal) * w, axis=1) for ideal in (best, worst))
    return to_best, to_worst, to_worst / (to_best + to_worst)


def grey(distance, rho=0.5):
    return (distance.min() + rho * distance.max()) / (distance + rho * distance.max())


def water(x):
    x = np.array(x)
    return np.c_[min_max(x[:, 0]), degree(x[:, 1], 7, 7), min_max(x[:, 2], -1), degree(x[:, 3], 10, 20)]


def printed(name):
    stored = case(name)
    return stored["data"], stored["expected"]["exact"], stored["tolerance"]


def varimax(loadings):
    """By singular value decompositions, rows made equally long first."""
    lengths = np.linalg.norm(loadings, axis=1)
    ready = loadings / lengths[:, None]
    turn = np.eye(loadings.shape[1])
    for _ in range(5000):
        z = ready @ turn
        u, _, v = np.linalg.svd(ready.T @ (z**3 - z * (z**2).mean(0)))
        turn = u @ v
    return ready @ turn * lengths[:, None]


def synthetic():
    exact = case("mcdm-exact")
    expected, tolerance = exact["expected"], exact["tolerance"]
    _, _, x = matrix("syn_mcdm_15x6.csv")
    criteria = records("syn_mcdm_weights.csv")
    w = np.array([float(row["weight"]) for row in criteria])
    sign = np.array([1 if row["type"] == "max" else -1 for row in criteria])
    v = x / np.linalg.norm(x, axis=0)
    best, worst = np.where(sign > 0, v.max(0), v.min(0)), np.where(sign > 0, v.min(0), v.max(0))
    for key, found in zip(("Dplus", "Dminus", "closeness"), topsis(v, w, best, worst)):
        compare("mcdm-exact", f"topsis {key}", found, expected["topsis"][key], tolerance)
    xi = grey(1 - min_max(x, sign))
    compare("mcdm-exact", "grey coefficients", xi, expected["gra"]["coefficients"], tolerance)
    compare("mcdm-exact", "grey grades", xi @ w, expected["gra"]["grade"], tolerance)
    compare("mcdm-exact", "grey grades, equal weights", xi.mean(1), expected["gra"]["gradeEqualWeights"], tolerance)
    for key, r in (("entropy", x), ("entropyMinMax", min_max(x, sign))):
        compare("mcdm-exact", f"{key} e", entropy(r), expected[key]["e"], tolerance)
        compare("mcdm-exact", f"{key} weights", share(1 - entropy(r)), expected[key]["weights"], tolerance)
    compare("mcdm-exact", "critic", critic(min_max(x, sign)), expected["critic"], tolerance)
    peer = case("gra-pydecision")
    compare("gra-pydecision", "correct_grade", xi @ w, peer["expected"]["correct_grade"], peer["tolerance"])
    compare("gra-pydecision", "grade = correct_grade / 15", xi @ w / 15, peer["expected"]["grade"], peer["tolerance"])
    _, _, zero = matrix("syn_mcdm_15x6_zero.csv")
    limit = case("entropy-weights-zero")
    compare("entropy-weights-zero", "correct", share(1 - entropy(zero)), limit["expected"]["correct"], limit["tolerance"])


def water_quality():
    data, exact, tolerance = printed("entropy.water20")
    r = water(data["X"])
    own = np.c_[mapped(r[:, 0]), replaced(r[:, 1]), mapped(r[:, 2]), replaced(r[:, 3])]
    weights = share(1 - entropy(own))
    compare("entropy.water20", "weights", weights, exact["w"], tolerance)
    compare("entropy.water20", "scores", 100 * own @ weights, exact["score"], 1e-8)
    data, exact, tolerance = printed("topsis.water20")
    x, w, sign = (np.array(data[key]) for key in ("X", "w", "dir"))
    v = x / np.linalg.norm(x, axis=0) * sign
    compare("topsis.water20", "closeness", topsis(v, w, v.max(0), v.min(0))[2], exact["closeness"], tolerance)
    _, exact, tolerance = printed("critic.water20")
    compare("critic.water20", "weights", critic(r), exact["w"], tolerance)
    compare("critic.water20", "scores", 100 * r @ critic(r), exact["score"], 1e-8)
    contrast = 1 - entropy(np.column_stack([replaced(column) for column in r.T]))
    compare("critic.water20", "by entropy", critic(r, contrast), exact["w_entropy"], tolerance)
    compare("critic.water20", "by entropy and ranks", critic(r, contrast, True), exact["w_entropy_spearman"], tolerance)
    data, exact, tolerance = printed("pcaweight.water20")
    values, vectors = np.linalg.eigh(np.corrcoef(r.T))
    values, vectors = values[::-1][: data["nfactors"]], vectors[:, ::-1][:, : data["nfactors"]]
    eta = values / r.shape[1]
    compare("pcaweight.water20", "rotated vectors", share(abs(varimax(vectors)) @ eta), exact["w"], tolerance)
    loadings = varimax(vectors * np.sqrt(values))
    compare("pcaweight.water20", "true loadings", share(abs(loadings) @ eta), exact["w_from_true_loadings"], tolerance)
    compare("pcaweight.water20", "cumulative", eta.sum(), exact["cumulative"], tolerance)


def probit_line(ratios):
    """Probits of all, and the line over the values that differ."""
    n = len(ratios)
    ranks = rankdata(np.round(ratios, 12))
    cumulative = np.where(ranks == ranks.max(), 1 - 1 / (4 * n), ranks / n)
    probit = 5 + norm.ppf(cumulative)
    _, first = np.unique(np.round(ratios, 12), return_index=True)
    return probit, np.polyfit(probit[first], ratios[first], 1)


def rank_sum_ratios():
    data, exact, tolerance = printed("rsr.maternity10")
    x, sign = np.array(data["X"]), np.array(data["dir"])
    ranks = np.apply_along_axis(rankdata, 0, x * sign)
    compare("rsr.maternity10", "ranks", ranks, exact["ranks"], tolerance)
    ratios = ranks.mean(1) / len(x)
    probit, line = probit_line(ratios)
    compare("rsr.maternity10", "RSR", ratios, exact["RSR"], tolerance)
    compare("rsr.maternity10", "probit", probit, exact["probit"], tolerance)
    compare("rsr.maternity10", "slope and intercept", line, [exact["slope"], exact["intercept"]], tolerance)
    compare("rsr.maternity10", "fitted", np.polyval(line, probit), exact["fit"], tolerance)
    compare("rsr.maternity10", "slope over all rows", np.polyfit(probit, ratios, 1)[0], exact["slope_all_rows"], tolerance)
    stored = case("rsr.maternity10.weighted")
    exact, tolerance = stored["expected"]["exact"], stored["tolerance"]
    r = min_max(x, sign)
    compare("rsr.maternity10.weighted", "weights", share(1 - entropy(mapped(r))), exact["w"], tolerance)
    ratios = (1 + (len(x) - 1) * r) @ np.array(stored["expected"]["printed"]["w"]) / len(x)
    probit, line = probit_line(ratios)
    compare("rsr.maternity10.weighted", "RSR of printed weights", ratios, exact["RSR"], tolerance)
    compare("rsr.maternity10.weighted", "fitted", np.polyval(line, probit), exact["fit"], tolerance)


def combined():
    data, exact, tolerance = printed("combine.4ways")
    s, o, alpha = np.array(data["subjective"]), np.array(data["objective"]), data["alpha"]
    gram = np.array([[s @ s, s @ o], [o @ s, o @ o]])
    game = share(abs(solve(gram, np.diag(gram))))
    found = {
        "linear": alpha * s + (1 - alpha) * o,
        "multiplicative": share(s * o),
        "geometric": share(np.sqrt(s * o)),
        "game": game[0] * s + game[1] * o,
        "alpha_star": game,
    }
    for key, value in found.items():
        compare("combine.4ways", key, value, exact[key], tolerance)


def spread_and_removal():
    data, exact, tolerance = printed("critic.jmcdm")
    compare("critic.jmcdm", "weights", critic(min_max(np.array(data["X"]), data["dir"])), exact["w"], tolerance)
    data, exact, tolerance = printed("sd.jmcdm16")
    x = np.array(data["X"], dtype=float)
    compare("sd.jmcdm16", "weights", share(min_max(x, data["dir"]).std(0)), exact["w"], tolerance)
    compare("sd.jmcdm16", "cv_raw", share(x.std(0, ddof=1) / x.mean(0)), exact["cv_raw"], tolerance)
    data, exact, tolerance = printed("merec.keshavarz2021")
    x, sign = np.array(data["X"], dtype=float), np.array(data["dir"])
    logs = abs(np.log(np.where(sign > 0, x.min(0) / x, x / x.max(0))))
    whole = np.log(1 + logs.mean(1))
    without = np.array([np.log(1 + np.delete(logs, j, 1).sum(1) / len(sign)) for j in range(len(sign))])
    compare("merec.keshavarz2021", "weights", share(abs(without - whole).sum(1)), exact["w"], tolerance)


def vikor(x, sign, w, v):
    d = (1 - min_max(x, sign)) * w
    s, r = d.sum(1), d.max(1)
    return s, r, v * min_max(s) + (1 - v) * min_max(r)


def rankings():
    for name in ("vikor.tzeng2011", "vikor.celikbilek"):
        data, exact, tolerance = printed(name)
        found = vikor(np.array(data["X"], dtype=float), data["dir"], share(np.array(data["w"])), data["v"])
        for key, value in zip("SRQ", found):
            compare(name, key, value, exact[key], tolerance)
    data, exact, tolerance = printed("gra.sports16")
    names, x = data["columns"][1:], np.array(data["data"])[:, 1:]
    scaled = np.where([name in data["cost"] for name in names], x[0] / x, x / x[0])
    place = names.index(data["reference"])
    others = np.delete(scaled, place, 1)
    grades = grey(abs(others - scaled[:, [place]]), data["rho"]).mean(0)
    compare("gra.sports16", "grades", grades, exact["grade"], tolerance)
    data, exact, tolerance = printed("promethee2.jmcdm")
    x, w = np.array(data["X"]), np.array(data["w"])
    q = np.array([low or 0 for low in data["q"]])
    preferred = np.clip((x[:, None, :] - x[None] - q) / (np.array(data["p"]) - q), 0, 1) @ w / (len(x) - 1)
    for key, value in zip(("plus", "minus", "net"), (preferred.sum(1), preferred.sum(0), preferred.sum(1) - preferred.sum(0))):
        compare("promethee2.jmcdm", key, value, exact[key], tolerance)
    data, exact, tolerance = printed("edas.jmcdm8")
    x, sign, w = np.array(data["X"], dtype=float), np.array(data["dir"]), np.array(data["w"])
    better = (x / x.mean(0) - 1) * sign
    above, below = np.maximum(better, 0) @ w, np.maximum(-better, 0) @ w
    compare("edas.jmcdm8", "score", (above / above.max() + 1 - below / below.max()) / 2, exact["score"], tolerance)
    data, exact, tolerance = printed("mabac.jmcdm6")
    v = (min_max(np.array(data["X"], dtype=float), data["dir"]) + 1) * np.array(data["w"])
    compare("mabac.jmcdm6", "score", (v - np.exp(np.log(v).mean(0))).sum(1), exact["score"], tolerance)


def ratios(x, sign):
    return np.where(np.array(sign) > 0, x / x.max(0), x.min(0) / x)


def sums_and_products():
    data, exact, tolerance = printed("saw.jmcdm")
    for k in ("1", "2"):
        score = ratios(np.array(data["X" + k], dtype=float), data["dir" + k]) @ np.array(data["w" + k])
        compare("saw.jmcdm", "sum " + k, score, exact["s" + k], tolerance)
    data, exact, tolerance = printed("wpm.jmcdm")
    score = np.prod(ratios(np.array(data["X"], dtype=float), data["dir"]) ** np.array(data["w"]), axis=1)
    compare("wpm.jmcdm", "product", score, exact["score"], tolerance)


synthetic()
water_quality()
rank_sum_ratios()
combined()
spread_and_removal()
rankings()
sums_and_products()
finish()
