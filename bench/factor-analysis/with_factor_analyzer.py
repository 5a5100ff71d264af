import numpy as np
from factor_analyzer import FactorAnalyzer
from measure import measure


def prepare(doubles):
    values = doubles("values").reshape(-1, 50)

    def compute():
        fit = FactorAnalyzer(n_factors=5, method="ml", rotation="varimax").fit(values)
        fit.transform(values)
        variances = np.sort((fit.loadings_**2).sum(axis=0))[::-1]
        return np.concatenate([fit.get_uniquenesses(), variances])

    return compute


measure(prepare)
