"""Vehicle output against GDP: lq.vehicles.2012, vehicles-2012-r and vehicles-quotients-r beside NumPy.

The last two come from concentration.R and specialization.R; here they are recomputed in another language
from other forms: Ginis by ranks instead of all pairs, Theil of quotients by its weights. s_j is a province's
share of vehicles, x_j its share of GDP, q_j = s_j/x_j; Tibet makes no vehicles.
"""

import numpy as np

from compare import case, compare, finish, records


def rank_gini(values):
    """2 Σ i·x_(i)/(n Σ x) − (n + 1)/n."""
    ordered = np.sort(values)
    n = len(ordered)
    return 2 * (np.arange(1, n + 1) @ ordered) / (n * ordered.sum()) - (n + 1) / n


def lorenz_gini(x, s):
    """1 less twice the area below the curve of cumulated s over cumulated x, provinces in the order of s/x."""
    order = np.argsort(s / x)
    base, top = (np.concatenate([[0], np.cumsum(v[order])]) for v in (x, s))
    return 1 - np.sum(np.diff(base) * (top[1:] + top[:-1]))


rows = [row for row in records("expected_vehicle_lq_2010_2012.csv") if row["year"] == "2012"]
province = [row["province_zh"] for row in rows]
vehicles = np.array([float(row["vehicle_output_10k"]) for row in rows])
gdp = np.array([float(row["gdp"]) for row in rows])
s, x = vehicles / vehicles.sum(), gdp / gdp.sum()
q = s / x
largest = np.sort(s)[::-1]
positive = s[s > 0]
ours = {
    "jiangxi": q[province.index("江西")],
    "chongqing": q[province.index("重庆")],
    "jilin": q[province.index("吉林")],
    "guangxi": q[province.index("广西")],
    "CR1": largest[0],
    "CR4": largest[:4].sum(),
    "CR8": largest[:8].sum(),
    "HHI": s @ s,
    "herfindahl": s @ s,
    "numbersEquivalent": 1 / (s @ s),
    "gini": rank_gini(vehicles),
    "gini31": rank_gini(vehicles),
    "gini30": rank_gini(np.delete(vehicles, province.index("西藏"))),
    "gini_LQ": rank_gini(q),
    "hoover": np.maximum(s - x, 0).sum(),
    "G": s @ s - 2 * s @ x + x @ x,
    "entropy_nat": -(positive @ np.log(positive)),
    "entropy": -(positive @ np.log(positive)),
    "theil31": positive @ np.log(31 * positive),
    "krugman": 2 * np.maximum(s - x, 0).sum(),
    "theil_rel": x[s > 0] @ (q[s > 0] * np.log(q[s > 0])),
    "theilOfQuotients": x[s > 0] @ (q[s > 0] * np.log(q[s > 0])),
}
# The first case was printed with ten digits.
for name, tolerance in (("lq.vehicles.2012", 5e-10), ("vehicles-2012-r", 1e-14)):
    for key, stored in case(name)["expected"].items():
        compare(name, key, ours[key], stored, max(tolerance, 1e-15 * abs(stored) * 10))

name = "vehicles-quotients-r"
expected = case(name)["expected"]
made = {(row["province_en"], row["year"]): float(row["vehicles"]) for row in records("datasets/vehicle-output/vehicle-output.csv")}
earned = {}
for row in records("datasets/gdp/gdp.csv"):
    earned.setdefault(int(row["year"]), {})[row["province_en"]] = float(row["gdp"])


def shares(year):
    provinces = list(earned[year])
    s = np.array([made.get((p, str(year)), 0.0) for p in provinces])
    x = np.array([earned[year][p] for p in provinces])
    return provinces, s, x


series = []
for year in expected["years"]:
    provinces, s, x = shares(year)
    assert len(provinces) == 31
    series.append((s / s.sum() / (x / x.sum()))[provinces.index("Jiangxi")])
compare(name, "jiangxiByYear", series, expected["jiangxiByYear"], 1e-14)
provinces, made_2012, earned_2012 = shares(2012)
j = provinces.index("Jiangxi")
s, x = made_2012 / made_2012.sum(), earned_2012 / earned_2012.sum()
q = s / x
logs = np.log(q[q > 0])
compare(name, "hoover", np.maximum(s - x, 0).sum(), expected["hoover"], 1e-14)
compare(name, "spatialGini", ((s - x) ** 2).sum(), expected["spatialGini"], 1e-15)
compare(name, "quotientGini", rank_gini(q), expected["quotientGini"], 1e-14)
compare(name, "locationalGini", lorenz_gini(x, s), expected["locationalGini"], 1e-14)
rest = (made_2012[j] / (made_2012.sum() - made_2012[j])) * ((earned_2012.sum() - earned_2012[j]) / earned_2012[j])
jiangxi = {
    "ratio": q[j],
    "outside": rest,
    "log": np.log(q[j]),
    "symmetric": 1 - 2 / (q[j] + 1),
    "difference": s[j] - x[j],
    "standardized": (q[j] - q.mean()) / q.std(ddof=1),
    "standardizedLog": (np.log(q[j]) - logs.mean()) / logs.std(ddof=1),
}
# "outside" is by vehicles per yuan here and there: LQ against all other provinces.
compare(name, "jiangxi", [jiangxi[key] for key in expected["jiangxi"]], expected["jiangxi"], 1e-14)
z = (q - q.mean()) / q.std(ddof=1)
unusual = [provinces[i] for i in np.argsort(-z) if z[i] > 1.645]
assert unusual == expected["unusual"], unusual

finish()
