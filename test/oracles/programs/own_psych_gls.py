"""Why psych's fm="gls" and fm="wls" (fa-gls-none-syn, fa-wls-none-syn) are .067 and .064 from the GLS minimum.

psych minimises over ψ a function of its own: with Λ the first k eigenvectors of R − Ψ (times the roots of their
eigenvalues) and E = R − Ψ − ΛΛ′,

  gls  Σ (R⁻¹E)²_ij, element by element, not the trace of the square    wls  Σ E²_ij/(r^ii r^jj), r^ii of R⁻¹

(`fit.residuals` in its R/fa.R), and it hands the optimiser the derivative of another one (that of maximum likelihood, diag(ΛΛ′ + Ψ − R)/ψ²), so
that it doesn't reach the minimum of its own either. The ψ at which it stopped follows from its loadings:
(R − Ψ)Λ = Λ·(Λ′Λ). What its function and the GLS discrepancy ½ tr(I − R⁻¹Σ)² are there and at their own minima
is recomputed here: the field `departure` of the two cases.
"""

import numpy as np
from scipy.optimize import minimize

from compare import case, compare, finish
from discrepancy import discrepancy
from factor_cases import correlations, matched, rows_of, unrotated

r = correlations("syn")
inverse = np.linalg.inv(r)
k = 3


def loadings_at(psi):
    values, vectors = np.linalg.eigh(r - np.diag(psi))
    return (vectors[:, -k:] * np.sqrt(values[-k:]))[:, ::-1]


def peer_function(method, psi):
    loadings = loadings_at(psi)
    rest = r - np.diag(psi) - loadings @ loadings.T
    if method == "gls":
        return np.sum((inverse @ rest) ** 2)
    weight = 1 / np.diag(inverse)
    return weight @ rest**2 @ weight


def stopped_at(loadings):
    """ψ by least squares over the columns, and how well it fits."""
    wanted = loadings @ (loadings.T @ loadings) - (r - np.eye(len(r))) @ loadings
    rest = np.sum(wanted * loadings, axis=1) / np.sum(loadings**2, axis=1)
    return 1 - rest, np.abs(wanted - rest[:, None] * loadings).max()


gls = case("fa-tight-own-syn")["expected"]["gls"]
best = unrotated("syn", "gls", k)
for method in ("gls", "wls"):
    name = f"fa-{method}-none-syn"
    stored, departure = case(name)["expected"], case(name)["departure"]
    loadings = rows_of(stored["loadings"])
    psi, misfit = stopped_at(loadings)
    start = 1 / np.diag(inverse)
    options = {"ftol": 1e-16, "gtol": 1e-13, "maxiter": 10000, "maxfun": 10**6}
    own = minimize(lambda q: peer_function(method, q), start, method="L-BFGS-B", bounds=[(0.005, 1)] * 12, options=options)
    step = 1e-6 * np.eye(len(psi))
    slope = [(peer_function(method, psi + h) - peer_function(method, psi - h)) / 2e-6 for h in step]
    print(f"{name}: one ψ gives its loadings to {misfit:.0e}; the slope of its function there is {np.abs(slope).max():.3f}")
    compare(name, "its function where it stopped", peer_function(method, psi), departure["ownFunction"], 1e-9)
    compare(name, "the minimum of its function", own.fun, departure["ownMinimum"], 1e-9)
    sigma = loadings @ loadings.T + np.diag(list(stored["uniqueness"].values()))
    compare(name, "GLS discrepancy of its model", discrepancy("gls", r, sigma)[0], departure["discrepancy"], 1e-12)
    compare(name, "GLS discrepancy, minimum", gls["objective"], departure["minimum"], 1e-15)
    order, signs = matched(best, loadings)
    compare(name, "loadings from the minimum", np.abs(best[:, order] * signs - loadings).max(), departure["loadings"], 1e-9)

finish()
