import pandas as pd
from measure import measure


def prepare(doubles):
    jobs = pd.DataFrame(doubles("jobs").reshape(3000, 1000))

    def compute():
        industries = jobs.sum()
        quotients = jobs.div(jobs.sum(axis=1), axis=0) / (industries / industries.sum())
        return quotients.to_numpy().ravel()[[0, 1_234_567, -1]]

    return compute


measure(prepare)
