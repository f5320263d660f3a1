"""Backup of the CAD folder, only at times when the line is free."""
import datetime as dt
import pathlib
import time

import boto3

BUCKET = "hendrik-private-stuff"
session = boto3.Session(profile_name="hendrik-home")
s3 = session.client("s3", region_name="eu-west-1")


def line_is_free() -> bool:
    hour = dt.datetime.now().hour
    return hour >= 20 or hour < 6


for file in pathlib.Path("/data/cad").rglob("*.step"):
    while not line_is_free():
        time.sleep(600)
    s3.upload_file(str(file), BUCKET, str(file.relative_to("/data")))
    print(file)
