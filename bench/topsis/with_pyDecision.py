from measure import measure
from pyDecision.algorithm import topsis_method


def prepare(doubles):
    values = doubles("values").reshape(-1, 20)
    types = ["max" if sign == 1 else "min" for sign in doubles("types")]
    weights = doubles("weights")
    return lambda: topsis_method(values, weights, types, graph=False, verbose=False)


measure(prepare)
