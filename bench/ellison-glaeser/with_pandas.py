import pandas as pd
from measure import measure


def prepare(doubles):
    plants = pd.DataFrame({name: doubles(name) for name in ["region", "industry", "size"]})

    def compute():
        table = plants.pivot_table(index="industry", columns="region", values="size", aggfunc="sum", fill_value=0)
        totals = table.sum(axis=1)
        x = table.sum() / table.to_numpy().sum()
        g = ((table.div(totals, axis=0) - x) ** 2).sum(axis=1)
        h = (plants["size"] ** 2).groupby(plants["industry"]).sum() / totals**2
        rest = 1 - (x**2).sum()
        return ((g - rest * h) / (rest * (1 - h))).to_numpy()[:20]

    return compute


measure(prepare)
