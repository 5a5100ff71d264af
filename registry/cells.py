"""The cells of a registry on Spark: the query that `npm run cells -- … --sql` prints, on a laptop or a cluster.

    spark-submit cells.py cells.sql s3a://bucket/registry s3a://bucket/cells [--drop missing,zero]

CSV (UTF-8, with a header) or Parquet in, one small Parquet file out, in the columns that `{ cells }` takes. Rows that
are wrong are counted and refused, unless --drop names what is wrong with them.
"""

import argparse

from pyspark.sql import SparkSession


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("query", help="the file of SQL")
    parser.add_argument("registry", help="the registry: a file or a folder that Spark reaches")
    parser.add_argument("cells", help="the folder to write")
    parser.add_argument("--format", choices=["parquet", "csv"], default="parquet")
    parser.add_argument("--drop", default="", help="what may be left out, such as missing,zero")
    asked = parser.parse_args()
    with open(asked.query, encoding="utf-8") as file:
        query = file.read()

    # Names are quoted as the standard has it, and a number that isn't one is null only where TRY_CAST says so.
    spark = (
        SparkSession.builder.appName("cells of a registry")
        .config("spark.sql.ansi.enabled", "true")
        .config("spark.sql.ansi.doubleQuotedIdentifiers", "true")
        .getOrCreate()
    )
    try:
        return write(spark, query, asked)
    finally:
        spark.stop()


def write(spark: SparkSession, query: str, asked: argparse.Namespace) -> int:
    reader = spark.read.option("mergeSchema", "true")
    if asked.format == "csv":
        # Texts, so that a code 01 stays one.
        registry = reader.option("header", "true").option("multiLine", "true").option("escape", '"').csv(asked.registry)
    else:
        registry = reader.parquet(asked.registry)
    registry.createOrReplaceTempView("registry")
    cells = spark.sql(query).cache()
    wrong = {row["problem"]: int(row["records"]) for row in cells.where("problem IS NOT NULL").collect()}
    records, plants = cells.where("problem IS NULL").selectExpr("sum(records)", "sum(plants)").first()
    if records is not None and records > plants:
        wrong["duplicate"] = int(records - plants)
    print(f"rows read: {int(records or 0) + sum(n for name, n in wrong.items() if name != 'duplicate')}; wrong: {wrong or 'none'}")
    refused = [name for name in wrong if name not in asked.drop.split(",")]
    if refused:
        print(f"refused; to leave them out and count them, say --drop {','.join(refused)}")
        return 1
    small = cells.where("problem IS NULL").select("industry", "region", "size", "size2", "size4", "plants")
    small.orderBy("industry", "region").coalesce(1).write.mode("overwrite").parquet(asked.cells)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
