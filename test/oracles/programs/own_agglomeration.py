"""Plants of syn_plants.csv: Maurel & Sédillot, Ellison & Glaeser, and co-agglomeration.

Recomputes maurel-sedillot-own and the `correct_*` values of coagglomeration-BUG. s_r is an industry's share
of employment in region r, x_r that of all plants, z_k a plant's share of its industry, H = Σz².

Ellison & Glaeser (1997), Journal of Political Economy 105: γ = (G − (1 − Σx²)·H)/((1 − Σx²)(1 − H)), G = Σ(s − x)²;
  γᶜ by eq. (12). Maurel & Sédillot (1999), Regional Science and Urban Economics 29:
  γ = ((Σs² − Σx²)/(1 − Σx²) − H)/(1 − H). Ellison, Glaeser & Kerr (2010), American Economic Review 100:
  γᶜ = Σ(s₁ − x)(s₂ − x)/(1 − Σx²).
Sums are exact: fractions of whole numbers of employees.
"""

from collections import defaultdict
from fractions import Fraction
from itertools import combinations

from compare import case, compare, finish, records

plants = [(row["industry"], row["region"], int(row["emp"])) for row in records("syn_plants.csv")]
industries = sorted({industry for industry, _, _ in plants})
regions = sorted({region for _, region, _ in plants})
everything = sum(size for _, _, size in plants)
employment = defaultdict(int)
count = defaultdict(int)
for industry, region, size in plants:
    employment[industry, region] += size
    employment[region] += size
    count[industry, region] += 1
x = [Fraction(employment[region], everything) for region in regions]
spread = 1 - sum(share**2 for share in x)


def squares(values):
    return sum(value**2 for value in values)


def shares(industry):
    total = sum(employment[industry, region] for region in regions)
    return [Fraction(employment[industry, region], total) for region in regions]


def herfindahl(industry):
    sizes = [size for name, _, size in plants if name == industry]
    return Fraction(squares(sizes), sum(sizes) ** 2)


def raw(s):
    return sum((a - b) ** 2 for a, b in zip(s, x))


table = []
for industry in industries:
    s, h = shares(industry), herfindahl(industry)
    plants_here = [count[industry, region] for region in regions]
    n = sum(plants_here)
    ms = (squares(s) - squares(x)) / spread
    unweighted = (squares(Fraction(k, n) for k in plants_here) - squares(x)) / spread
    table.append(
        [
            (raw(s) / spread - h) / (1 - h),
            (ms - h) / (1 - h),
            raw(s),
            ms,
            h,
            n,
            (unweighted - Fraction(1, n)) / (1 - Fraction(1, n)),
        ]
    )
expected = case("maurel-sedillot-own")["expected"]["table"]
for k, column in enumerate(expected["cols"]):
    stored = [row[k] for row in expected["data"]]
    compare("maurel-sedillot-own", column, [float(row[k]) for row in table], stored, 1e-14)


def together(group):
    """γᶜ of a group by eq. (12): what is left of its concentration after its plants and its industries' own."""
    totals = [sum(employment[i, region] for region in regions) for i in group]
    w = [Fraction(total, sum(totals)) for total in totals]
    whole = [Fraction(sum(employment[i, region] for i in group), sum(totals)) for region in regions]
    h = [herfindahl(i) for i in group]
    gamma = [(raw(shares(i)) / spread - hi) / (1 - hi) for i, hi in zip(group, h)]
    rest = sum(wi**2 * hi for wi, hi in zip(w, h)) + sum(
        gi * wi**2 * (1 - hi) for gi, wi, hi in zip(gamma, w, h)
    )
    return (raw(whole) / spread - rest) / (1 - squares(w))


name = "coagglomeration-BUG"
expected = case(name)["expected"]
pairs = list(combinations(industries, 2))
assert [f"{a}-{b}" for a, b in pairs] == expected["pairs"]
compare(name, "correct_pairs", [float(together(pair)) for pair in pairs], expected["correct_pairs"], 1e-14)
covariance = [
    sum((p - c) * (q - c) for p, q, c in zip(shares(a), shares(b), x)) / spread for a, b in pairs
]
compare(name, "correct_pairs_simple_EGK2010", [float(v) for v in covariance], expected["correct_pairs_simple_EGK2010"], 1e-14)
assert covariance == [together(pair) for pair in pairs], "for two industries both are the same number exactly"
compare(name, "correct_all", float(together(industries)), expected["correct_all"], 1e-14)

finish()
