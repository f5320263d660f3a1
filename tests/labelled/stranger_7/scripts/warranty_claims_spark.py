"""Count warranty claims per part family (Spark, JDBC)."""
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

JDBC_URL = "jdbc:db2://db2prod.autoparts.example:50000/WARR"
PROPS = {
    "user": "sparkrep",
    "password": "t0rque-Wr3nch",
    "driver": "com.ibm.db2.jcc.DB2Driver",
    "fetchsize": "20000",
}


def main():
    spark = SparkSession.builder.appName("warranty-claims").getOrCreate()
    claims = spark.read.jdbc(
        JDBC_URL, "WARR.CLAIMS", column="CLAIM_ID", lowerBound=1, upperBound=310_000_000, numPartitions=48, properties=PROPS
    )
    parts = spark.read.jdbc(JDBC_URL, "WARR.PARTS", properties=PROPS)
    result = (
        claims.join(parts, "PART_NO")
        .where(F.col("STATUS") == "APPROVED")
        .groupBy("PART_FAMILY", F.year("CLAIM_DATE").alias("YEAR"))
        .agg(F.count("*").alias("CLAIMS"), F.sum("COST").alias("COST"))
    )
    result.coalesce(1).write.mode("overwrite").csv("claims_by_family", header=True)
    spark.stop()


if __name__ == "__main__":
    main()
