import numpy as np
from measure import measure


def prepare(doubles):
    values = doubles("values")
    n = len(values)
    ranks = 2 * np.arange(n) + 1 - n

    def compute():
        ordered = np.sort(values)
        return [ranks @ ordered / (n * ordered.sum())]

    return compute


measure(prepare)
