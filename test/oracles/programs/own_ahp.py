"""AHP weights of ahp-exact-own-* and ahp-missing: right eigenvector, row geometric means, mean of normalised columns.

Saaty (1980), The Analytic Hierarchy Process: A w = λ w, CI = (λ − n)/(n − 1), CR = CI/RI.
Aguarón & Moreno-Jiménez (2003), EJOR 147: GCI = 2/((n − 1)(n − 2)) Σ_{i<j} ln²(a_ij w_j/w_i).
"""

import numpy as np

from compare import case, compare, finish, matrix, records

# Random indices: of 2000s' editions .89, 1.11 (n = 4, 5) and of 1980 .90, 1.12.
RANDOM_INDEX = {"CR_saaty2": {4: 0.89, 5: 1.11}, "CR_saaty1980": {4: 0.90, 5: 1.12}}

for size in ("4x4-inconsistent", "5x5"):
    name = f"ahp-exact-own-{size}"
    expected = case(name)["expected"]
    _, _, a = matrix(f"ahp_{size.replace('-', '_')}.csv")
    n = len(a)
    values, vectors = np.linalg.eig(a)
    k = np.argmax(values.real)
    weights = vectors[:, k].real / vectors[:, k].real.sum()
    index = (values[k].real - n) / (n - 1)
    compare(name, "eigen.weights", weights, expected["eigen"]["weights"], 1e-14)
    compare(name, "eigen.lambdaMax", values[k].real, expected["eigen"]["lambdaMax"], 1e-13)
    compare(name, "eigen.CI", index, expected["eigen"]["CI"], 1e-13)
    geometric = np.prod(a, axis=1) ** (1 / n)
    geometric /= geometric.sum()
    compare(name, "geometric.weights", geometric, expected["geometric"]["weights"], 1e-14)
    logs = [np.log(a[i, j] * geometric[j] / geometric[i]) ** 2 for i in range(n) for j in range(i + 1, n)]
    gci = 2 / ((n - 1) * (n - 2)) * sum(logs)
    compare(name, "geometric.GCI", gci, expected["geometric"]["GCI"], 1e-13)
    compare(name, "normalisedColumns", (a / a.sum(axis=0)).mean(axis=1), expected["normalisedColumns"], 1e-14)
    for ratio, table in RANDOM_INDEX.items():
        if ratio in expected:
            compare(name, ratio, index / table[n], expected[ratio], 1e-13)

# ahp-missing. Harker (1987): 0 for a missing judgement, 1 more on the diagonal for each. Logarithmic least squares on
# what was judged: the normal equations are the Laplacian of the graph, solved here by lstsq on ln w_i − ln w_j.
expected = case("ahp-missing")["expected"]
rows = records("ahp_5x5_missing.csv")
a = np.array([[float("nan") if cell == "NA" else float(cell) for cell in list(row.values())[1:]] for row in rows])
n = len(a)
harker = np.where(np.isnan(a), 0, a) + np.diag(np.isnan(a).sum(axis=1))
values, vectors = np.linalg.eig(harker)
k = np.argmax(values.real)
compare("ahp-missing", "harker_exact", vectors[:, k].real / vectors[:, k].real.sum(), expected["harker_exact"], 1e-13)
compare("ahp-missing", "harker_lambda", values[k].real, expected["harker_lambda"], 1e-13)
pairs = [(i, j) for i in range(n) for j in range(i + 1, n) if not np.isnan(a[i, j])]
design = np.array([[(c == i) * 1.0 - (c == j) for c in range(n)] for i, j in pairs])
logs = np.linalg.lstsq(design, np.array([np.log(a[i, j]) for i, j in pairs]), rcond=None)[0]
compare("ahp-missing", "llsm", np.exp(logs) / np.exp(logs).sum(), expected["llsm"], 1e-13)

finish()
