import numpy as np
from measure import measure
from pymcdm import methods, normalizations

# MABAC's geometric means are products of 200 weighted numbers here, which come out as 0: another result.
METHODS = [
    lambda: methods.TOPSIS(normalizations.vector_normalization),
    methods.VIKOR,
    lambda: methods.PROMETHEE_II("usual"),
    methods.EDAS,
    methods.MABAC,
    methods.WSM,
    methods.WPM,
]


def prepare(doubles):
    place = int(doubles("method")[0])
    weights = doubles("weights").reshape(-1, 40)
    if place >= len(METHODS):
        raise SystemExit("pymcdm has no such method")
    if len(weights) > 100:
        raise SystemExit("it would take minutes")
    values, types = doubles("values").reshape(-1, 40), doubles("types").astype(int)
    method = METHODS[place]()
    return lambda: np.mean([method(values, w, types) for w in weights], axis=0)


measure(prepare)
