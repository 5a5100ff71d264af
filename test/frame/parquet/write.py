"""Writes the Parquet files of the tests, beside itself: pyarrow 26.0.1 and duckdb 2.0.1."""

import datetime
import decimal
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

here = Path(__file__).parent
D = decimal.Decimal
table = pa.table(
    {
        "region": pa.array(["江西", "湖北", None, "江西"]).dictionary_encode(),
        "2012": pa.array([34.4, 128.25, None, 0.5], pa.float64()),
        "plants": pa.array([12, 2**40, 3, 4], pa.int64()),
        "small": pa.array([1, None, 3, -4], pa.int16()),
        "single": pa.array([0.5, 0.25, None, -1], pa.float32()),
        "price": pa.array([D("12.34"), D("-0.05"), None, D("999999.99")], pa.decimal128(18, 2)),
        "day": pa.array([datetime.date(2012, 12, 31), None, datetime.date(1999, 1, 1), datetime.date(2020, 2, 29)]),
        "time": pa.array([datetime.datetime(2012, 12, 31, 18, 5)] * 4, pa.timestamp("us")),
        "listed": pa.array([True, False, None, True]),
    }
)
for codec in ["snappy", "zstd", "gzip", "none"]:
    pq.write_table(table, here / f"{codec}.parquet", compression=codec)
pq.write_table(pa.table({"id": pa.array([2**60 + 1, 2], pa.int64())}), here / "big.parquet")
pq.write_table(pa.table({"region": ["江西"], "years": pa.array([[1, 2]])}), here / "nested.parquet")
pq.write_table(pa.table({"x": pa.array([1.0, float("nan"), float("inf")])}), here / "infinite.parquet")
pq.write_table(pa.table({"x": pa.array([], pa.float64())}), here / "empty.parquet")
duckdb.sql(
    f"""COPY (SELECT '江西' AS region, 2012 AS year, CAST(1.5 AS DECIMAL(9, 3)) AS share, 7::HUGEINT AS n,
    DATE '2012-12-31' AS day UNION ALL SELECT '湖北', 2013, 2.25, 8, NULL)
    TO '{here / "duckdb.parquet"}' (FORMAT parquet)"""
)
