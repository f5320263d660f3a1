"""How the path in the distributor's bucket is built. Example keys are Amazon's own, from the manual."""
import re

EXAMPLE = {
    "aws_access_key_id": "AKIAIOSFODNN7EXAMPLE",
    "aws_secret_access_key": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    "bucket": "example-bucket",
}


def object_path(publisher: int, file_name: str) -> str:
    """s3 path of an EPUB, e.g. pub-0417/9789725689011.epub"""
    match = re.fullmatch(r"(97[89]\d{10})\.epub", file_name)
    if not match:
        raise ValueError(f"not an ISBN: {file_name}")
    return f"pub-{publisher:04d}/{file_name}"


def test_path():
    assert object_path(417, "9789725689011.epub") == "pub-0417/9789725689011.epub"


def test_key_shape():
    assert re.fullmatch(r"AKIA[A-Z0-9]{16}", EXAMPLE["aws_access_key_id"])
