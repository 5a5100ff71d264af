import numpy as np
from measure import measure


def prepare(doubles):
    values = doubles("values").reshape(-1, 20)
    types, weights = doubles("types"), doubles("weights")

    def topsis():
        v = values * (types * weights / np.sqrt(np.einsum("ij,ij->j", values, values)))
        up, down = v - v.max(axis=0), v - v.min(axis=0)
        to_best, to_worst = (np.sqrt(np.einsum("ij,ij->i", d, d)) for d in (up, down))
        return to_worst / (to_best + to_worst)

    return topsis


measure(prepare)
