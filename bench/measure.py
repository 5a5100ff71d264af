"""Computes as often as the command line says and prints how long each time took and what came out."""

import json
import sys
import time

import numpy as np


def measure(prepare):
    folder, repeat = sys.argv[1], int(sys.argv[2])
    compute = prepare(lambda name: np.fromfile(f"{folder}/{name}"))
    result = compute()
    seconds = []
    for _ in range(repeat):
        start = time.perf_counter()
        result = compute()
        seconds.append(time.perf_counter() - start)
    print(json.dumps({"seconds": seconds, "result": [float(value) for value in np.ravel(result)]}))
