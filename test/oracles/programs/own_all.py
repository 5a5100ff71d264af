"""Runs every own_*.py of this folder and ends with 1 if one of them finds a number too far.

python3 test/oracles/programs/own_all.py (NumPy 2.4, SciPy 1.17; half a minute)
"""

import subprocess
import sys
from pathlib import Path

programs = sorted(Path(__file__).parent.glob("own_*.py"))
failed = [
    path.name
    for path in programs
    if path.name != "own_all.py" and subprocess.run([sys.executable, path], check=False).returncode
]
if failed:
    raise SystemExit("failed: " + ", ".join(failed))
