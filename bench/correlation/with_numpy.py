import numpy as np
from measure import measure


def prepare(doubles):
    values = doubles("values").reshape(-1, 50)
    return lambda: np.corrcoef(values, rowvar=False)


measure(prepare)
