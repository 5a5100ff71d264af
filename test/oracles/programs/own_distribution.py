"""Inequality over groups: theil.china2014, gini.grouped.education2023, dagum.china2014, rank-size.vehicles.

Theil by counting every level against the one before; the grouped Gini by the area under the Lorenz curve of totals;
Dagum's parts by his own definitions, d_jh and p_jh summed over all pairs, and not by the difference of two means.
"""

import numpy as np

from compare import case, compare, finish, records

rows = records("zhang_income_2014_2023edu.csv")
rows14 = [row for row in rows if row["year"] == "2014"]
wage = np.array([float(row["mean_wage"]) for row in rows14])
heads = np.array([float(row["employment"]) for row in rows14])
of = {key: np.array([row[key] for row in rows14]) for key in ("industry", "zone", "province")}


def theil_between(keys):
    """Between groups of equal keys, each of a mean wage, by share of the wages."""
    names = sorted(set(keys))
    total = np.array([(wage * heads)[keys == name].sum() for name in names])
    people = np.array([heads[keys == name].sum() for name in names])
    y, p = total / total.sum(), people / people.sum()
    return (y * np.log(y / p)).sum()


name = "theil.china2014"
expected = case(name)["expected"]
single = np.arange(len(wage))
all_of = theil_between(single)
zone, province = of["zone"], np.array([a + b for a, b in zip(of["zone"], of["province"])])
compare(name, "T", all_of, expected["T"], 1e-12)
compare(name, "between industries", theil_between(of["industry"]), expected["between_industry"], 1e-12)
nested = expected["nested"]
by_zone, by_province = theil_between(zone), theil_between(province)
compare(
    name,
    "zones, provinces, within",
    [by_zone, by_province - by_zone, all_of - by_province],
    [nested["Tb_zone"], nested["Tb_province"], nested["Tw"]],
    1e-12,
)

name = "gini.grouped.education2023"
education = [row for row in rows if row["year"] == "2023"]
mean = np.array([float(row["mean_wage"]) for row in education])
people = np.array([float(row["employment"]) for row in education])
order = np.argsort(mean)
x = np.concatenate([[0], np.cumsum(people[order]) / people.sum()])
y = np.concatenate([[0], np.cumsum((mean * people)[order]) / (mean * people).sum()])
compare(name, "area", 1 - 2 * np.trapezoid(y, x), case(name)["expected"]["correct_gini"], 1e-11)


def dagum(values, weights, groups):
    """Within, net between and transvariation, with Dagum's d and p summed over pairs."""
    names = list(dict.fromkeys(groups))
    n, total = weights.sum(), (values * weights).sum()
    part = {g: (values[groups == g], weights[groups == g]) for g in names}
    p = {g: w.sum() / n for g, (_, w) in part.items()}
    s = {g: (x * w).sum() / total for g, (x, w) in part.items()}
    mu = {g: (x * w).sum() / w.sum() for g, (x, w) in part.items()}
    within = between = crossing = 0.0
    for a in names:
        for b in names:
            (x, v), (y, w) = part[a], part[b]
            gap, both = x[:, None] - y[None, :], v[:, None] * w[None, :] / v.sum() / w.sum()
            if a == b:
                within += (abs(gap) * both).sum() / (2 * mu[a]) * p[a] * s[a]
            elif mu[a] > mu[b] or (mu[a] == mu[b] and names.index(a) < names.index(b)):
                d, less = (np.maximum(gap, 0) * both).sum(), (np.maximum(-gap, 0) * both).sum()
                share = (d + less) / (mu[a] + mu[b]) * (p[a] * s[b] + p[b] * s[a])
                affluence = (d - less) / (d + less)
                between += share * affluence
                crossing += share * (1 - affluence)
    return within, between, crossing


if __name__ == "__main__":
    name = "dagum.china2014"
    expected = case(name)["expected"]
    for key, weights in {"plain": np.ones(len(wage)), "weighted": heads}.items():
        compare(name, key, dagum(wage, weights, zone), expected[key], 1e-13)
        gap = abs(wage[:, None] - wage[None, :]) * weights[:, None] * weights[None, :]
        compare(name, f"{key}: the sum", sum(expected[key]), gap.sum() / 2 / weights.sum() / (wage * weights).sum(), 1e-13)

    name = "rank-size.vehicles"
    expected = case(name)["expected"]
    made = records("datasets/vehicle-output/vehicle-output.csv")
    made = np.array([float(row["vehicles"]) for row in made if row["year"] == "2012"])
    made = np.sort(made[made > 0])[::-1]
    rank = np.arange(1, len(made) + 1)
    for key, shift in {"half": 0.5, "plain": 0}.items():
        slope, level = np.polyfit(np.log(made), np.log(rank - shift), 1)
        compare(name, key, [-slope, level, -slope * np.sqrt(2 / len(made))], expected[key], 1e-12)
        slope, level = np.polyfit(np.log(rank - shift), np.log(made), 1)
        compare(name, f"{key}, size on rank", [-slope, level], expected[f"{key}_size"], 1e-12)
    finish()
