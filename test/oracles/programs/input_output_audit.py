"""Writes io-audit-ioaudit: python3 test/oracles/programs/input_output_audit.py > test/oracles/cases/io-audit-ioaudit.json

What ioaudit 0.1.0 finds in a table of five sectors, invented, and in the same with one thing done to it:
pip install ioaudit==0.1.0.
"""

import json

import ioaudit
import numpy as np
import pandas as pd

SECTORS = ["农业", "采矿", "制造", "建筑", "服务"]
Z = np.array(
    [
        [120.0, 3.0, 210.0, 8.0, 25.0],
        [2.0, 40.0, 160.0, 35.0, 12.0],
        [95.0, 60.0, 730.0, 240.0, 130.0],
        [4.0, 6.0, 15.0, 20.0, 44.0],
        [38.0, 27.0, 190.0, 70.0, 260.0],
    ]
)
FINAL = np.array([[150.0, 34.0], [6.0, -20.0], [520.0, 315.0], [401.0, 180.0], [730.0, 95.0]])
X = Z.sum(axis=1) + FINAL.sum(axis=1)
V = X - Z.sum(axis=0)
DECLARED = ioaudit.AccountingConvention(
    transaction_scope="total",
    import_treatment="none",
    trade_representation="embedded",
    external_flow_scope="international",
    inflow_sign="positive",
    outflow_sign="positive",
    input_representation="complete",
)


def table(z=Z, final=FINAL, added=V, x=X, sectors=SECTORS, demands=("消费", "投资"), parts=("增加值",)):
    added = np.atleast_2d(added)
    return {
        "sectors": list(sectors),
        "flows": np.array(z).tolist(),
        "demands": list(demands),
        "finalDemand": np.array(final).tolist(),
        "parts": list(parts),
        "valueAdded": added.tolist(),
        "output": np.array(x).tolist(),
    }


def scaled(z, rows, columns, factor):
    z = z.copy()
    z[rows, columns] *= factor
    return z


def with_total():
    """Agriculture and mining once more, as one sector among the others."""
    z = np.insert(Z, 2, Z[:2].sum(axis=0), axis=0)
    z = np.insert(z, 2, z[:, :2].sum(axis=1), axis=1)
    final = np.insert(FINAL, 2, FINAL[:2].sum(axis=0), axis=0)
    x = np.insert(X, 2, X[:2].sum())
    return table(z, final, np.insert(V, 2, V[:2].sum()), x, ["农业", "采矿", "第一产业小计", "制造", "建筑", "服务"])


CHANGED = {
    "as it is": table(),
    "transposed": table(z=Z.T),
    "flows in another unit": table(z=Z * 100),
    "row in another unit": table(z=scaled(Z, 2, slice(None), 1000)),
    "column in another unit": table(z=scaled(Z, slice(None), 4, 1000)),
    "cell ten times as large": table(z=scaled(Z, 3, 1, 10)),
    "total among the sectors": with_total(),
    "final demand counted twice": table(final=np.column_stack([FINAL, FINAL.sum(axis=1)]), demands=("消费", "投资", "最终使用合计")),
    "value added counted twice": table(added=np.vstack([V * 0.6, V * 0.4, V]), parts=("劳动者报酬", "营业盈余", "增加值合计")),
    "a gap of fifty": table(x=X + np.array([0, 0, 50.0, 0, 0])),
}


def found(given):
    names = given["sectors"]
    io = ioaudit.IOSystem(
        Z=pd.DataFrame(given["flows"], index=names, columns=names),
        x=pd.Series(given["output"], index=names),
        sectors=names,
        Y=pd.DataFrame(given["finalDemand"], index=names, columns=given["demands"]),
        V=pd.DataFrame(given["valueAdded"], index=given["parts"], columns=names),
        accounting=DECLARED,
    )
    report = ioaudit.audit(io)
    scale = report.scale
    exact = lambda items: [(each.get("sector", each["candidate_factor"]), each["candidate_factor"]) for each in items if each["residual_after"] == 0]
    return {
        "given": given,
        "possibleTranspose": report.orientation.possible_transpose,
        "outputResiduals": report.accounting.output_balance.sector_residual,
        "inputResiduals": report.accounting.input_balance.sector_residual,
        "flowsTimes": [factor for _, factor in exact(scale.possible_global_scale_mismatches)],
        "rowsTimes": exact(scale.possible_row_scale_errors),
        "columnsTimes": exact(scale.possible_column_scale_errors),
        "subtotals": [each["label"] for each in report.components.subtotal_candidates],
        "totals": [each["label"] for each in report.structure.possible_total_rows],
        "spectralRadius": report.stability.spectral_radius,
        "multipliers": report.stability.column_multipliers,
    }


print(
    json.dumps(
        {
            "id": "io-audit-ioaudit",
            "method": "audit of an input-output table: balances, orientation, units, subtotals, spectral radius",
            "peer": f"ioaudit {ioaudit.__version__}",
            "status": "peer",
            "function": "audit",
            "call": "python3 programs/input_output_audit.py",
            "notes": "flowsTimes, rowsTimes, columnsTimes: those of its candidates after which nothing is left over. It names no cell without a reference table, and of a total among the sectors only that nothing balances.",
            "inputs": [],
            "inputLicense": "synthetic (ours, free to ship)",
            "expected": {name: found(given) for name, given in CHANGED.items()},
            "tolerance": 1e-9,
            "toleranceReason": "numbers of up to 10^6 by other sums; NumPy's eigenvalues and inverse",
        },
        ensure_ascii=False,
        indent=1,
    )
)
