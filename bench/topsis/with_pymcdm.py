from measure import measure
from pymcdm import methods, normalizations


def prepare(doubles):
    values = doubles("values").reshape(-1, 20)
    types, weights = doubles("types").astype(int), doubles("weights")
    method = methods.TOPSIS(normalizations.vector_normalization)
    return lambda: method(values, weights, types)


measure(prepare)
