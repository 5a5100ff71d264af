import numpy as np
from measure import measure


def prepare(doubles):
    a = doubles("coefficients")
    n = int(np.sqrt(len(a)))
    transposed = (np.eye(n) - a.reshape(n, n)).T
    return lambda: np.linalg.solve(transposed, np.ones(n))[:3]


measure(prepare)
