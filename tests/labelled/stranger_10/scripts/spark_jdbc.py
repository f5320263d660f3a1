import os

from pyspark.sql import SparkSession, functions as F

spark = SparkSession.builder.appName("doors").getOrCreate()
events = (
    spark.read.format("jdbc")
    .option("url", os.environ["WMS_JDBC"])
    .option("dbtable", "WMS.SCAN_EVENT")
    .option("partitionColumn", "EVENT_ID").option("lowerBound", 1).option("upperBound", 90_000_000).option("numPartitions", 12)
    .load()
)
events.groupBy("DOOR", F.to_date("SCANNED_AT").alias("day")).count().write.mode("overwrite").parquet("doors")
