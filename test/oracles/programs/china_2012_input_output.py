"""China 2012 in NumPy: the numbers that test/methods/input-output/china-2012.test.ts compares with.

Run from the project's folder: python3 test/oracles/programs/china_2012_input_output.py (NumPy 1.26 or later).
"""

import csv

import numpy as np

with open("datasets/input-output-2012/input-output-2012.csv", encoding="utf8") as file:
    head, *lines = list(csv.reader(file))
n = 19
number = lambda cell: float(cell) if cell else np.nan
values = np.array([[number(cell) for cell in line[3:]] for line in lines])
rows = {line[0]: values[i, :n] for i, line in enumerate(lines)}
columns = {name: values[:n, k] for k, name in enumerate(head[3:])}

flows, output = values[:n, :n], columns["grossOutput"]
imported = columns["imports"] / (output + columns["imports"] - columns["exports"])
vehicles_and_parts = slice(9, 11)


def report(name, imported):
    a = (1 - imported)[:, None] * flows / output
    inverse = np.linalg.inv(np.eye(n) - a)
    multipliers = inverse.sum(axis=0)
    wages = rows["VA001"] / output
    consumption = columns["ruralConsumption"] + columns["urbanConsumption"]
    spent = (1 - imported) * consumption / rows["VA001"].sum()
    closed = np.block([[a, spent[:, None]], [wages[None], np.zeros((1, 1))]])
    second = np.linalg.inv(np.eye(n + 1) - closed)
    investment = columns["fixedCapital"]
    final = output - a @ output
    print(name)
    print("  output multipliers", multipliers[vehicles_and_parts])
    print("  type II, truncated", second[:n, :n].sum(axis=0)[vehicles_and_parts])
    print("  type II, total", second[:, :n].sum(axis=0)[vehicles_and_parts])
    print("  value added", (rows["TVA"] / output @ inverse)[vehicles_and_parts])
    print("  fixed capital", ((1 - imported) * investment) @ multipliers / investment.sum())
    print("  parts per vehicle made", inverse[10, 9], "demanded", inverse[10, 9] * (1 - imported[9]))
    print("  influence, weighted", (multipliers * final.sum() / (final @ multipliers))[9])
    print("  influence, L - I", ((multipliers - 1) / (multipliers - 1).mean())[9])
    for k in (9, 10):
        rest = [i for i in range(n) if i != k]
        left = np.linalg.solve(np.eye(n - 1) - a[np.ix_(rest, rest)], final[rest])
        loss = output.sum() - left.sum()
        print("  extraction of", k + 1, loss, loss / output.sum())


print("consumption per wage", (columns["ruralConsumption"] + columns["urbanConsumption"]).sum() / rows["VA001"].sum())
print("import shares", imported[vehicles_and_parts])
np.set_printoptions(precision=12)
report("domestic", imported)
report("competitive", np.zeros(n))
