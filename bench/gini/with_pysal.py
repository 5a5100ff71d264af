from inequality.gini import Gini
from measure import measure


def prepare(doubles):
    values = doubles("values")
    return lambda: [Gini(values).g]


measure(prepare)
