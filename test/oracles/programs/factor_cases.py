"""Inputs and shapes of the factor cases: correlations, unrotated loadings, scores, matching of columns."""

from itertools import permutations

import numpy as np

from compare import case, matrix, records
from discrepancy import Problem


def data_of(name):
    """Cases × indicators."""
    if name == "syn":
        rows = records("syn_factor_500x12.csv")
        return np.array([[float(x) for x in row.values()] for row in rows])
    return matrix(f"{name}.csv")[2]


def correlations(name):
    if name == "harman74":
        return matrix("harman74_cor.csv")[2]
    if name == "ability":
        covariance = matrix("ability_cov.csv")[2]
        deviation = np.sqrt(np.diag(covariance))
        return covariance / np.outer(deviation, deviation)
    return np.corrcoef(data_of(name), rowvar=False)


def unrotated(name, method, k):
    """Exact loadings: of the tight case, of the eigenvectors, or of the minimum."""
    r = correlations(name)
    if method == "components":
        values, vectors = np.linalg.eigh(r)
        return (vectors * np.sqrt(values))[:, ::-1][:, :k]
    if name in ("syn", "ability", "harman74", "mtcars", "swiss"):
        return np.array(case(f"fa-tight-own-{name}")["expected"][method]["loadings"]["data"])
    return Problem(method, r, k).lowest()[3]


def rows_of(stored):
    return np.array(stored["data"] if isinstance(stored, dict) else stored)


def scores_of(name, loadings, how, ddof=1):
    """Of uncorrelated factors: Z·R⁻¹·Λ, or Bartlett's Z·Ψ⁻¹·Λ·(Λ′Ψ⁻¹Λ)⁻¹."""
    data = data_of(name)
    z = (data - data.mean(axis=0)) / data.std(axis=0, ddof=ddof)
    if how == "regression":
        return z @ np.linalg.solve(correlations(name), loadings)
    weighted = loadings / (1 - (loadings**2).sum(axis=1))[:, None]
    return z @ weighted @ np.linalg.inv(loadings.T @ weighted)


def matched(loadings, stored):
    """Which columns, with which signs, are the stored ones."""
    k = stored.shape[1]
    signs = lambda order: [np.sign(loadings[:, order[j]] @ stored[:, j]) for j in range(k)]
    fit = lambda order: sum(abs(loadings[:, order[j]] @ stored[:, j]) for j in range(k))
    order = list(max(permutations(range(k)), key=fit))
    return order, np.array(signs(order))
