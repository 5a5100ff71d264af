import numpy as np
from measure import measure


def prepare(doubles):
    a = doubles("coefficients")
    n = int(np.sqrt(len(a)))
    rest = np.eye(n) - a.reshape(n, n)
    return lambda: np.linalg.inv(rest)[[0, 0, -1], [0, -1, -1]]


measure(prepare)
