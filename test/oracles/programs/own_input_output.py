"""The synthetic table of eight sectors: type II, extraction, RAS, and what three peers get wrong.

Recomputes io-type2-own, io-extraction-own, io-ras-own and the `correct*` values of io-ghosh-ioanalysis-BUG,
io-direct-linkage-ioanalysis-BUG and io-dispersion-cv-leontief-BUG, and io-printed-leontief.

Miller & Blair (2009), Input–Output Analysis, 2nd ed.: §2.5 and §6.2 (households closed in, A-bar =
[A, c/Σwages; wages/x, 0]), §12.1 (Ghosh), §12.2.6 (hypothetical extraction), §7.4 (RAS).
Rasmussen (1956), Studies in Inter-sectoral Relations: coefficients of variation of columns and rows of L.

The bordered inverse is made of its parts (Schur's complement) instead of one inversion, the losses by
leaving the sector out of the system instead of zeros in A, and RAS by Newton's method on the logarithms
of its multipliers instead of iterating: three ways that the stored numbers were not made by.
"""

import numpy as np

from compare import case, compare, finish, matrix, numbers

sectors, _, flows = matrix("syn_io_Z.csv")
demand, output, wages, consumption = numbers("syn_io_vectors.csv", "finalDemand", "output", "wages", "consumption")
n = len(sectors)
eye = np.eye(n)
a = flows / output
inverse = np.linalg.inv(eye - a)

# Type II. [L̄ u; v 1/s] with u = L·c, v = w′L, s = 1 − w′L·c: L̄ = L + u v/s, borders u/s and v/s.
name = "io-type2-own"
expected = case(name)["expected"]
w = wages / output
c = consumption / wages.sum()
border = np.block([[a, c[:, None]], [w[None], np.zeros((1, 1))]])
u, v = inverse @ c, w @ inverse
s = 1 - w @ u
closed = np.block([[inverse + np.outer(u, v) / s, u[:, None] / s], [v[None] / s, np.array([[1 / s]])]])
compare(name, "A", border, expected["A"], 1e-15)
compare(name, "L", closed, expected["L"], 1e-12)
compare(name, "totalOutput", closed[:, :n].sum(axis=0), expected["totalOutput"], 1e-12)
compare(name, "truncatedOutput", closed[:n, :n].sum(axis=0), expected["truncatedOutput"], 1e-12)
compare(name, "typeII_income_total", v / s, expected["typeII_income_total"], 1e-12)
compare(name, "typeI_ratio", v / w, expected["typeI_ratio"], 1e-11)
compare(name, "typeII_ratio", v / s / w, expected["typeII_ratio"], 1e-11)

# Extraction: what the others make without the sector; the sector itself makes nothing, or its own demand.
name = "io-extraction-own"
expected = case(name)["expected"]
removed, kept = np.zeros(n), np.zeros(n)
for k in range(n):
    rest = np.delete(np.arange(n), k)
    left = np.linalg.solve(np.eye(n - 1) - a[np.ix_(rest, rest)], demand[rest])
    removed[k] = output.sum() - left.sum()
    kept[k] = removed[k] - demand[k]
compare(name, "lossFinalDemandRemoved", removed, expected["lossFinalDemandRemoved"], 1e-10)
compare(name, "lossFinalDemandKept", kept, expected["lossFinalDemandKept"], 1e-10)

# RAS: r_i z_ij s_j with the totals, as the minimum of a convex function of ln r and ln s.
name = "io-ras-own"
expected = case(name)["expected"]
rows, columns = numbers("syn_io_ras_targets.csv", "rowTarget", "colTarget")
log_r, log_s = np.zeros(n), np.zeros(n)
for _ in range(100):
    z = np.exp(log_r)[:, None] * flows * np.exp(log_s)[None, :]
    gap = np.concatenate([z.sum(axis=1) - rows, z.sum(axis=0) - columns])
    hessian = np.block([[np.diag(z.sum(axis=1)), z], [z.T, np.diag(z.sum(axis=0))]])
    step = np.linalg.lstsq(hessian, -gap, rcond=1e-12)[0]
    step *= min(1, 1 / np.abs(step).max())
    log_r, log_s = log_r + step[:n], log_s + step[n:]
    if np.abs(gap).max() < 1e-12:
        break
compare(name, "Z", z, expected["Z"], 1e-11)

# Ghosh: G = x̂⁻¹·L·x̂, without inverting I − B.
name = "io-ghosh-ioanalysis-BUG"
expected = case(name)["expected"]
compare(name, "correct", inverse * output[None, :] / output[:, None], expected["correct"], 1e-14)

name = "io-direct-linkage-ioanalysis-BUG"
expected = case(name)["expected"]
compare(name, "correct_backward", a.sum(axis=0), expected["correct_backward"], 1e-15)
compare(name, "correct_forward", flows.sum(axis=1) / output, expected["correct_forward"], 1e-15)

name = "io-dispersion-cv-leontief-BUG"
expected = case(name)["expected"]
variation = lambda axis: inverse.std(axis=axis, ddof=1) / inverse.mean(axis=axis)
compare(name, "correct_power_cv", variation(0), expected["correct_power_cv"], 1e-14)
compare(name, "correct_sens_cv", variation(1), expected["correct_sens_cv"], 1e-14)

# Leontief (1986), Input–Output Economics, 2nd ed., ch. 2: two sectors, in whole numbers.
name = "io-printed-leontief"
printed = case(name)
a, f = np.array(printed["inputs"]["A"]), np.array(printed["inputs"]["f"])
adjoint = np.array([[1 - a[1, 1], a[0, 1]], [a[1, 0], 1 - a[0, 0]]])
inverse = adjoint / ((1 - a[0, 0]) * (1 - a[1, 1]) - a[0, 1] * a[1, 0])
compare(name, "L", inverse, printed["expected"]["L"], 5e-7)
compare(name, "x", inverse @ f, printed["expected"]["x"], 1e-12)

finish()
