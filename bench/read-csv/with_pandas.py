import os
import sys

import pandas as pd
from measure import measure


def prepare(_):
    file = os.path.join(sys.argv[1], "table.csv")

    def read():
        table = pd.read_csv(file)
        return table.select_dtypes("number").iloc[-1]

    return read


measure(prepare)
