"""Regional employment: economic base, Flegg's quotients, shift–share in full.

Recomputes economic-base-lq, economic-base-minreq, flq-aflq and shift-share-full-matrix from the formulas
of their books, e_ij being employment of industry i (columns) in region j (rows).

Isserman (1977), Journal of the American Planning Association 43: basic_i = max(0, e_i − e·n_i/n).
Ullman & Dacey (1960), Papers of the Regional Science Association 6: basic_i = e_i − min_j(e_ij/e_j)·e.
Flegg & Tohmo (2013), Regional Studies 47: FLQ = CILQ·λ, λ = log₂(1 + E_r/E_n)^δ, SLQ·λ on the diagonal;
  AFLQ = FLQ·log₂(1 + SLQ_j) where SLQ_j > 1.
Dunn (1960), Esteban-Marquillas (1972), Arcelus (1984) with E* = E_j·E_i/E, g_ij = 0 where nothing was.
"""

import numpy as np

from compare import case, compare, finish, matrix

regions, industries, before = matrix("syn_emp_t1.csv")
_, _, after = matrix("syn_emp_t2.csv")
total = before.sum()
by_region = before.sum(axis=1)
by_industry = before.sum(axis=0)

# Economic base.
expected = case("economic-base-lq")["expected"]
basic = np.maximum(0, before - np.outer(by_region, by_industry) / total).sum(axis=1)
compare("economic-base-lq", "basic", basic, [expected[r]["basic"] for r in regions], 1e-9)
compare("economic-base-lq", "multiplier", by_region / basic, [expected[r]["multiplier"] for r in regions], 1e-13)

expected = case("economic-base-minreq")["expected"]
least = (before / by_region[:, None]).min(axis=0)
basic = (before - np.outer(by_region, least)).sum(axis=1)
compare("economic-base-minreq", "minShares", least, expected["minShares"], 1e-17)
compare("economic-base-minreq", "basic", basic, [expected["regions"][r]["basic"] for r in regions], 1e-9)

# Flegg's quotients of R02 with δ = .3.
expected = case("flq-aflq")["expected"]
r = regions.index("R02")
slq = (before[r] / by_region[r]) / (by_industry / total)
cilq = slq[:, None] / slq[None, :]
scale = np.log2(1 + by_region[r] / total) ** 0.3
flq = cilq * scale
flq[np.diag_indices_from(flq)] = slq * scale
aflq = flq * np.where(slq > 1, np.log2(1 + slq), 1)[None, :]
compare("flq-aflq", "SLQ", slq, expected["SLQ"], 1e-14)
compare("flq-aflq", "CILQ", cilq, expected["CILQ"], 1e-13)
compare("flq-aflq", "lambda", scale, expected["lambda"], 1e-15)
compare("flq-aflq", "FLQ", flq, expected["FLQ"], 1e-13)
compare("flq-aflq", "AFLQ", aflq, expected["AFLQ"], 1e-13)
compare("flq-aflq", "FLQ cut at 1", np.minimum(flq, 1), expected["regional_multiplier_FLQ"], 1e-14)

# Shift–share.
name = "shift-share-full-matrix"
expected = case(name)["expected"]
g = after.sum() / total - 1
gi = after.sum(axis=0) / by_industry - 1
gj = after.sum(axis=1) / by_region - 1
gij = np.divide(after - before, before, out=np.zeros_like(before), where=before > 0)
compare(name, "g, g_i, g_j", [g, *gi, *gj], [expected["g"], *expected["gi"], *expected["gj"]], 1e-15)
dunn = {
    "national": before * g,
    "mix": before * (gi - g),
    "regional": after - before * (1 + gi),
}
for part, values in dunn.items():
    compare(name, f"Dunn {part}", values, expected["dunn"][part], 1e-10)
    totals = expected["dunn_region_totals"][part]
    compare(name, f"Dunn {part}, regions", values.sum(axis=1), totals, 1e-9)
homothetic = np.outer(by_region, by_industry) / total
compare(name, "Esteban competitive", homothetic * (gij - gi), expected["esteban"]["competitive"], 1e-10)
compare(name, "Esteban allocation", (before - homothetic) * (gij - gi), expected["esteban"]["allocation"], 1e-10)
rates = {
    "NG": np.full_like(before, g),
    "IM": np.broadcast_to(gi - g, before.shape),
    "RG": np.broadcast_to((gj - g)[:, None], before.shape),
    "RI": gij - gi - (gj - g)[:, None],
}
for term, rate in rates.items():
    for letter, base in (("e", homothetic), ("d", before - homothetic)):
        values = base * rate
        compare(name, f"Arcelus {term}{letter}", values, expected["arcelus"][term + letter], 1e-10)
        totals = expected["arcelus_region_totals"][term + letter]
        compare(name, f"Arcelus {term}{letter}, regions", values.sum(axis=1), totals, 1e-9)

# What REAT's shifti gives another name: Dunn by industry in R03.
name = "shift-share-industry-reat-DEVIATION"
expected = case(name)["expected"]["correct"]
r = regions.index("R03")
rows = np.array([dunn["national"][r], dunn["mix"][r], dunn["regional"][r], after[r] - before[r]])
compare(name, "correct", rows, expected, 1e-10)

finish()
