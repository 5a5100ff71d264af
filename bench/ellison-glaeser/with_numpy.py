import numpy as np
from measure import measure


def prepare(doubles):
    region = doubles("region").astype(np.int64)
    industry = doubles("industry").astype(np.int64)
    size = doubles("size")

    def compute():
        table = np.bincount(industry * 300 + region, size, 500 * 300).reshape(500, 300)
        totals = table.sum(axis=1)
        shares = table / totals[:, None]
        x = table.sum(axis=0) / table.sum()
        g = ((shares - x) ** 2).sum(axis=1)
        h = np.bincount(industry, size**2, 500) / totals**2
        rest = 1 - (x**2).sum()
        return ((g - rest * h) / (rest * (1 - h)))[:20]

    return compute


measure(prepare)
