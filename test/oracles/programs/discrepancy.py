"""The published discrepancies of factor analysis and their lowest minimum; see own_factor_tight.py."""

import numpy as np
from scipy.linalg import cho_factor, cho_solve, eigh
from scipy.optimize import minimize

LOWEST = 0.005


def discrepancy(method, r, sigma):
    """The value and its derivative by Σ."""
    p = len(r)
    if method == "ml":
        factor = cho_factor(sigma)
        inverse = cho_solve(factor, np.eye(p))
        logs = 2 * np.log(np.diag(factor[0])).sum() - np.linalg.slogdet(r)[1]
        return logs + np.sum(r * inverse) - p, inverse - inverse @ r @ inverse
    if method == "uls":
        return np.sum((r - sigma) ** 2) / 2, sigma - r
    weight = np.linalg.inv(r)
    gap = np.eye(p) - weight @ sigma
    return np.sum(gap * gap.T) / 2, -gap @ weight


class Problem:
    def __init__(self, method, r, k):
        self.method, self.r, self.k, self.p = method, r, k, len(r)
        self.free = np.tril(np.ones((self.p, k), dtype=bool))

    def unpack(self, point):
        loadings = np.zeros((self.p, self.k))
        loadings[self.free] = point[: self.free.sum()]
        return loadings, point[self.free.sum() :]

    def value(self, point):
        loadings, psi = self.unpack(point)
        value, by_sigma = discrepancy(self.method, self.r, loadings @ loadings.T + np.diag(psi))
        slope = np.concatenate([(2 * by_sigma @ loadings)[self.free], np.diag(by_sigma)])
        return value, slope

    def starts(self):
        """Principal axes first, then ten by chance, always the same."""
        values, vectors = np.linalg.eigh(self.r - np.diag(1 / np.diag(np.linalg.inv(self.r))))
        loadings = vectors[:, ::-1][:, : self.k] * np.sqrt(np.maximum(values[::-1][: self.k], 0.1))
        lower, _ = np.linalg.qr(loadings[: self.k].T)
        loadings = loadings @ lower
        psi = np.clip(1 - (loadings**2).sum(axis=1), 0.05, 1)
        yield np.concatenate([loadings[self.free], psi])
        draw = np.random.default_rng(2016)
        for _ in range(10):
            loadings = draw.normal(scale=0.6, size=(self.p, self.k))
            yield np.concatenate([loadings[self.free], draw.uniform(0.1, 0.9, self.p)])

    def lowest(self):
        """The lowest minimum that is found with a flat slope."""
        found = [self.solve(start) for start in self.starts()]
        return min((minimum for minimum in found if minimum[1] < 1e-12), key=lambda minimum: minimum[0])

    def solve(self, start):
        count = self.free.sum()
        bounds = [(None, None)] * count + [(LOWEST, None)] * self.p
        options = {"maxiter": 20000, "maxfun": 200000, "ftol": 1e-16, "gtol": 1e-9, "maxcor": 40}
        point = minimize(self.value, start, jac=True, method="L-BFGS-B", bounds=bounds, options=options).x
        for _ in range(60):
            _, slope = self.value(point)
            held = np.zeros(len(point), dtype=bool)
            held[count:] = (point[count:] <= LOWEST) & (slope[count:] > 0)
            moving = np.flatnonzero(~held)
            if np.abs(slope[moving]).max() < 1e-14:
                break
            hessian = self.hessian(point)[np.ix_(moving, moving)]
            step = np.linalg.lstsq(hessian, slope[moving], rcond=None)[0]
            point[moving] -= step
            point[count:] = np.maximum(point[count:], LOWEST)
            if np.abs(step).max() < 1e-15:
                break
        value, slope = self.value(point)
        return value, np.abs(slope[~held]).max(), *self.canonical(point)

    def hessian(self, point):
        columns = []
        for i in range(len(point)):
            h = 1e-5 * max(1, abs(point[i]))
            up, down = point.copy(), point.copy()
            up[i] += h
            down[i] -= h
            columns.append((self.value(up)[1] - self.value(down)[1]) / (2 * h))
        hessian = np.array(columns)
        return (hessian + hessian.T) / 2

    def canonical(self, point):
        loadings, psi = self.unpack(point)
        weight = np.ones(self.p) if self.method == "uls" else 1 / psi
        _, turn = eigh(loadings.T @ (weight[:, None] * loadings))
        loadings = loadings @ turn[:, ::-1]
        return psi, loadings * np.sign(loadings.sum(axis=0))
