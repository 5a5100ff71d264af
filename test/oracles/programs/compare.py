"""Reads inputs and cases, and says how far recomputed numbers are from the stored ones.

Used by the programs of this folder that recompute cases of status "own" (and the `correct_*` values of
others) from the published formula alone. Nothing here reads `src`.
"""

import csv
import json
from pathlib import Path

import numpy as np

FOLDER = Path(__file__).resolve().parent.parent
PROJECT = FOLDER.parent.parent
failures = []


def case(name):
    """A case of `cases/`."""
    return json.loads((FOLDER / "cases" / f"{name}.json").read_text(encoding="utf8"))


def records(path):
    """The rows of a CSV of `inputs/`, or of the project if the path begins with `datasets/`."""
    root = PROJECT if path.startswith("datasets/") else FOLDER / "inputs"
    with open(root / path, encoding="utf8", newline="") as file:
        return list(csv.DictReader(file))


def matrix(path):
    """Row labels, column labels and numbers of a CSV whose first column holds the labels."""
    rows = records(path)
    first, *columns = rows[0].keys()
    values = np.array([[float(row[name]) for name in columns] for row in rows])
    return [row[first] for row in rows], columns, values


def numbers(path, *columns):
    """Columns of a CSV as arrays."""
    rows = records(path)
    return [np.array([float(row[name]) for row in rows]) for name in columns]


def flat(stored):
    """Stored numbers in reading order: a number, lists, an object by name or a matrix { rows, cols, data }."""
    if isinstance(stored, dict):
        stored = stored["data"] if "data" in stored else list(stored.values())
    if isinstance(stored, list):
        return [number for part in stored for number in flat(part)]
    return [float(stored)]


def compare(name, what, ours, stored, tolerance):
    """Prints the largest difference, absolute and relative to the largest number; keeps what is too far."""
    ours = np.asarray(ours, dtype=float).ravel()
    stored = np.array(flat(stored))
    if ours.shape != stored.shape:
        raise ValueError(f"{name} {what}: {ours.size} numbers recomputed, {stored.size} stored")
    gap = float(np.max(np.abs(ours - stored)))
    size = float(np.max(np.abs(stored)))
    ok = gap <= tolerance
    if not ok:
        failures.append(f"{name} {what}")
    relative = f"{gap / size:8.1e}" if size > 0 else "      --"
    digits = f"tolerance {tolerance:.0e}"
    print(f"{name:32} {what:34} {ours.size:5} numbers  gap {gap:8.1e}  relative {relative}  {digits}  {'' if ok else 'TOO FAR'}")


def finish():
    """Ends a program: with 1 if anything was too far."""
    if failures:
        raise SystemExit("too far: " + ", ".join(failures))
