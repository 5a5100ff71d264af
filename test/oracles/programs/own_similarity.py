"""Structure similarity and Krugman's index of similarity.yulin2015, by SciPy's cosine and city-block distances.

    python test/oracles/programs/own_similarity.py
"""
import json
from pathlib import Path

import numpy as np
from scipy.spatial.distance import cityblock, cosine

path = Path(__file__).parent.parent / "cases" / "similarity.yulin2015.json"
case = json.loads(path.read_text(encoding="utf8"))
north, south = (np.array(case["data"][side]) for side in ("north", "south"))
found = {"similarity": 1 - cosine(north, south), "krugman": cityblock(north / north.sum(), south / south.sum())}
gaps = {name: abs(value - case["expected"][name]) for name, value in found.items()}
print("similarity.yulin2015:", ", ".join(f"{name} {gap:.1e}" for name, gap in gaps.items()))
if max(gaps.values()) > case["tolerance"]:
    raise SystemExit(1)
