import numpy as np
from measure import measure


def prepare(doubles):
    values = doubles("values").reshape(-1, 50)

    def eigenvalues(table):
        return np.linalg.eigvalsh(np.corrcoef(table, rowvar=False))[::-1]

    def compute():
        random = np.random.default_rng(1965)
        observed = eigenvalues(values)
        chance = np.array(
            [eigenvalues(random.standard_normal(values.shape)) for _ in range(100)]
        )
        limits = np.quantile(chance, 0.95, axis=0)
        factors = np.argmax(observed <= limits)
        return np.concatenate([[factors], observed, chance.mean(axis=0)])

    return compute


measure(prepare)
