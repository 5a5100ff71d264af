"""Grey forecasts: gm11.oscillating.a, gm11.maxima4, gm11.noise, gm11.vehicles.

GM(1,1) by the normal equations as the textbooks write them, (B'B)^-1 B'Y in NumPy; fitted values as differences of the
fitted sums, not by the closed form of one value.
"""

import numpy as np

from compare import case, compare, finish, records


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

finish()
