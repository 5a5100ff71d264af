"""Grey forecasts: gm11.oscillating.a, gm11.maxima4, gm11.noise, gm11.vehicles; and seven forecasts of vehicle output,
forecast-comparison.vehicles, with the life cycle under policy, life-cycle.policy.

GM(1,1) by the normal equations as the textbooks write them, (B'B)^-1 B'Y in NumPy; fitted values as differences of the
fitted sums, not by the closed form of one value. The logistic curve is found by a search over K, with r and t0 by SciPy's
curve_fit at each, and the best refined; lines by NumPy's lstsq.
"""

import warnings

import numpy as np
from scipy.optimize import OptimizeWarning, curve_fit, minimize_scalar

from compare import case, compare, finish, records

warnings.simplefilter("ignore", OptimizeWarning)  # a K held far too low or high leaves r and t0 open
np.seterr(over="ignore")


def gm11(x, ahead=0):
    x = np.asarray(x, dtype=float)
    sums = np.cumsum(x)
    b = np.column_stack([-(sums[1:] + sums[:-1]) / 2, np.ones(len(x) - 1)])
    a, u = np.linalg.solve(b.T @ b, b.T @ x[1:])
    k = np.arange(len(x) + ahead)
    return a, u, np.diff((x[0] - u / a) * np.exp(-a * k) + u / a, prepend=0)


def posterior(x, fitted, first=True, less=0):
    e = (x - fitted)[0 if first else 1 :]
    s1 = np.std(x, ddof=less)
    return np.std(e, ddof=less) / s1, np.mean(abs(e - e.mean()) < 0.6745 * s1)


for name in ("gm11.oscillating.a", "gm11.maxima4", "gm11.noise"):
    stored = case(name)
    expected, x = stored["expected"], np.array(stored["data"]["x"], dtype=float)
    a, b, values = gm11(x, len(expected.get("forecast", [])))
    compare(name, "a, b", [a, b], [expected["a"], expected["b"]], 5e-11)
    compare(name, "fitted", values[: len(x)], expected["fitted"], 1e-9)
    compare(name, "relative", abs(1 - values[: len(x)] / x), expected["rel"], 5e-11)
    if "C" in expected:
        compare(name, "C, P", posterior(x, values[: len(x)]), [expected["C"], expected["P"]], 1e-11)
    if "forecast" in expected:
        compare(name, "forecast", values[len(x) :], expected["forecast"], 1e-9)

name = "gm11.vehicles"
rows = records("datasets/vehicle-output/vehicle-output.csv")
output = {}
for row in rows:
    output.setdefault(row["province_zh"], {})[int(row["year"])] = float(row["vehicles"])
nation = {year: sum(of.get(year, 0) for of in output.values()) for year in range(2005, 2020)}


def judged(of):
    x, later = [np.array([of[year] for year in range(*span)]) for span in ((2005, 2015), (2015, 2020))]
    a, b, values = gm11(x, 5)
    return x, a, b, values, np.mean(abs(values[10:] / later - 1))


expected = case(name)["expected"]
for key, of in {"jiangxi": output["江西"], "nation": nation}.items():
    x, a, b, values, error = judged(of)
    wanted = expected[key]
    compare(name, f"{key} a, b", [a / wanted["a"], b / wanted["b"]], [1, 1], 5e-8)
    compare(name, f"{key} C, P", posterior(x, values[:10], less=1), [wanted["C"], wanted["P"]], 5e-9)
    compare(name, f"{key} C without the first", posterior(x, values[:10], False)[0], wanted["C_first_out"], 5e-9)
    compare(name, f"{key} forecast", values[10:] / wanted["forecast"], [1] * 5, 5e-8)
    compare(name, f"{key} error", error, wanted["error"], 5e-9)
for province, wanted in expected["provinces"].items():
    x, a, b, values, error = judged(output[province])
    compare(name, province, [posterior(x, values[:10])[0], error], list(wanted.values()), 5e-8)



def held(level, t, x):
    """The best logistic curve with K held fast: its sum of squares, r and t0."""
    best = (np.inf, 0, 0)
    for rate, turn in ((0.1, t[-1]), (0.3, t.mean()), (0.08, t[-1] + 15), (0.2, t.mean() + 3)):
        try:
            p, _ = curve_fit(lambda u, r, c: level / (1 + np.exp(-r * (u - c))), t, x, (rate, turn), ftol=1e-14, xtol=1e-14)
        except (RuntimeError, ValueError):
            continue
        best = min(best, (float(((level / (1 + np.exp(-p[0] * (t - p[1]))) - x) ** 2).sum()), *p))
    return best


def logistic(t, x):
    """K, r, t0 and the sum of squares; K is None, and r and a those of a exp(r (t - t[0])), without a ceiling."""
    top = x.max()
    grid = np.geomspace(1.001 * top, 1e4 * top, 120)
    squares = np.array([held(level, t, x)[0] for level in grid])
    k = int(squares.argmin())
    low, high = grid[max(0, k - 1)], grid[min(len(grid) - 1, k + 1)]
    found = minimize_scalar(lambda level: held(level, t, x)[0], bounds=(low, high), method="bounded", options={"xatol": 1e-9})
    if found.x > 20 * top:
        p, _ = curve_fit(lambda u, a, r: a * np.exp(r * (u - t[0])), t, x, (x[0], 0.1), ftol=1e-14, xtol=1e-14)
        return None, p[1], p[0], float(((p[0] * np.exp(p[1] * (t - t[0])) - x) ** 2).sum())
    squares, rate, turn = held(found.x, t, x)
    return found.x, rate, turn, squares


def curve(t, fit, first):
    level, rate, other, _ = fit
    return other * np.exp(rate * (t - first)) if level is None else level / (1 + np.exp(-rate * (t - other)))


def seven(of, first, last, end):
    t, later = np.arange(first, last + 1.0), np.arange(last + 1.0, end + 1)
    x, actual = (np.array([of[int(year)] for year in years]) for years in (t, later))
    design, ahead = np.column_stack([np.ones(len(t)), t - last]), np.column_stack([np.ones(len(later)), later - last])
    line, log = (np.linalg.lstsq(design, y, rcond=None)[0] for y in (x, np.log(x)))
    span = last - first
    found = {
        "line": ahead @ line,
        "drift": x[-1] + (x[-1] - x[0]) / span * (later - last),
        "exponential": np.exp(ahead @ log),
        "logistic": curve(later, logistic(t, x), t[0]),
        "grey": gm11(x, len(later))[2][len(x) :],
        "last-value": np.full(len(later), x[-1]),
        "compound-growth": x[-1] * (x[-1] / x[0]) ** ((later - last) / span),
    }
    return {k: (f, np.mean(abs(f / actual - 1)), np.sqrt(np.mean((f - actual) ** 2))) for k, f in found.items()}


name = "forecast-comparison.vehicles"
expected = case(name)["expected"]
for key, of in {"jiangxi": output["江西"], "nation": nation}.items():
    for method, (forecast, mape, rmse) in seven(of, 2005, 2014, 2019).items():
        wanted = expected[key][method]
        compare(name, f"{key} {method}", forecast / wanted["forecast"], [1] * 5, 5e-7)
        compare(name, f"{key} {method} errors", [mape / wanted["mape"], rmse / wanted["rmse"]], [1, 1], 5e-6)
fit = logistic(np.arange(2005, 2015.0), np.array([nation[year] for year in range(2005, 2015)]))
compare(name, "nation's K, r, t0", np.array(fit[:3]) / expected["nationLogistic"], [1, 1, 1], 5e-7)
for window, order in expected["windows"].items():
    first, last = map(int, window.split("-"))
    errors = {k: mape for k, (_, mape, _) in seven(output["江西"], first, last, last + 5).items()}
    ours = sorted(errors, key=errors.get)
    compare(name, f"order {window}", [order.index(k) for k in ours], list(range(7)), 0)

name = "life-cycle.policy"
expected = case(name)["expected"]
jiangxi = output["江西"]
for window, wanted in expected["paths"].items():
    first, last = map(int, window.split("_"))
    t = np.arange(first, last + 1.0)
    fit = logistic(t, np.array([jiangxi[int(year)] for year in t]))
    compare(name, f"{window} sum of squares", fit[3] / wanted["ssr"], 1, 5e-7)
    start = curve(2016.0, fit, t[0])
    compare(name, f"{window} 2016, 2020, 2030", [start, curve(2020.0, fit, t[0]), curve(2030.0, fit, t[0])], [wanted[k] for k in ("2016", "2020_no_policy", "2030_no_policy")], 2e-3)
    if fit[0] is None:
        continue
    for year in (2020, 2030):
        for key, (level, rate) in {"K_plus_20pct": (1.2, 1), "r_plus_20pct": (1, 1.2)}.items():
            k, r = level * fit[0], rate * fit[1]
            x = k / (1 + (k / start - 1) * np.exp(-r * (year - 2016)))
            compare(name, f"{window} {year} {key}", x, wanted[f"{year}_{key}"], 2e-3)
for window, wanted in expected["profile"].items():
    first, last = map(int, window.split("_"))
    t = np.arange(first, last + 1.0)
    x = np.array([jiangxi[int(year)] for year in t])
    squares = [held(float(level), t, x)[0] for level in wanted]
    compare(name, f"{window} profile", squares, [one["ssr"] for one in wanted.values()], 5e-5)

finish()
