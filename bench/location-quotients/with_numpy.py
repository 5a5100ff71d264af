from measure import measure


def prepare(doubles):
    jobs = doubles("jobs").reshape(3000, 1000)

    def compute():
        regions = jobs.sum(axis=1, keepdims=True)
        industries = jobs.sum(axis=0)
        quotients = (jobs / regions) / (industries / industries.sum())
        return quotients.ravel()[[0, 1_234_567, -1]]

    return compute


measure(prepare)
