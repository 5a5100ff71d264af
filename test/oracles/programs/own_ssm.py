"""Case shift-share-ssm: SSM as Chinese textbooks have it, Jiangxi's GDP by three sectors 2009-2012, by the book's
formulas in exact fractions (no NumPy), from datasets/province-indicators.

    python test/oracles/programs/own_ssm.py            # compare
    python test/oracles/programs/own_ssm.py --write    # write the case
"""
import csv
import json
import sys
from fractions import Fraction as F
from pathlib import Path

root = Path(__file__).parents[3]
path = root / "test/oracles/cases/shift-share-ssm.json"
columns = ["gdpPrimary", "gdpSecondary", "gdpTertiary"]
header = next(iter((root / "datasets/province-indicators").glob("*.csv")))
rows = list(csv.DictReader(header.open(encoding="utf8")))
spelled = {name.lower().replace("_", ""): name for name in rows[0]}
fields = [spelled[name.lower()] for name in columns]
place = spelled.get("provincezh", spelled.get("province"))
year = spelled["year"]


def table(which):
    return {row[place]: [F(row[field]) for field in fields] for row in rows if row[year] == str(which)}


start, end = table(2009), table(2012)
E0 = [sum(row[i] for row in start.values()) for i in range(3)]
E1 = [sum(row[i] for row in end.values()) for i in range(3)]
b, b1 = start["江西"], end["江西"]
star = [sum(b) * E / sum(E0) for E in E0]
R = [x1 / x0 - 1 for x0, x1 in zip(E0, E1)]
K0 = [x / E for x, E in zip(b, E0)]
K1 = [x / E for x, E in zip(b1, E1)]
dot = lambda K, E: sum(k * e for k, e in zip(K, E))
found = {
    "change": sum(b1) - sum(b),
    "national": sum(s * r for s, r in zip(star, R)),
    "mix": sum((x - s) * r for x, s, r in zip(b, star, R)),
    "regional": sum(x1 - x * (1 + r) for x, x1, r in zip(b, b1, R)),
    "relativeGrowth": (dot(K1, E1) / dot(K0, E0)) / (sum(E1) / sum(E0)),
    "structureEffect": (dot(K0, E1) / dot(K0, E0)) / (sum(E1) / sum(E0)),
    "competitiveEffect": dot(K1, E1) / dot(K0, E1),
}
assert found["national"] + found["mix"] + found["regional"] == found["change"]
assert found["structureEffect"] * found["competitiveEffect"] == found["relativeGrowth"]
found = {name: float(value) for name, value in found.items()}
case = {
    "id": "shift-share-ssm",
    "method": "shift-share analysis as Chinese textbooks have it (SSM), Jiangxi 2009-2012, three sectors of GDP",
    "peer": "own script of the textbook's formulas in exact fractions",
    "status": "own",
    "recomputed": "programs/own_ssm.py",
    "source": "formulas: Cui Gonghao et al., Quyu fenxi yu quyu guihua, 2nd ed. 2006; a referee's L 1.071756 = W .996967 x u 1.075016",
    "inputs": ["datasets/province-indicators"],
    "tolerance": 1e-11,
    "toleranceReason": "the script is exact; ours adds doubles",
    "expected": found,
}
if "--write" in sys.argv:
    path.write_text(json.dumps(case, ensure_ascii=False, indent=1) + "\n", encoding="utf8")
case = json.loads(path.read_text(encoding="utf8"))
gaps = {name: abs(value - case["expected"][name]) for name, value in found.items()}
print("shift-share-ssm:", found, max(gaps.values()))
if max(gaps.values()) > case["tolerance"]:
    raise SystemExit(1)
