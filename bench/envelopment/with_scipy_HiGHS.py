import numpy as np
from measure import measure
from scipy.optimize import linprog


def prepare(doubles):
    x, y = doubles("inputs").reshape(-1, 3), doubles("outputs").reshape(-1, 2)
    n = len(x)
    cost = np.r_[1, np.zeros(n)]
    frontier = np.vstack([x.T, -y.T])

    def efficiency(k):
        rows = np.c_[np.r_[-x[k], 0, 0], frontier]
        return linprog(cost, rows, np.r_[0, 0, 0, -y[k]], method="highs").fun

    return lambda: [efficiency(k) for k in range(n)]


measure(prepare)
