"""Packs the files for the auditors and notes the checksum."""
import hashlib
import zipfile

with zipfile.ZipFile("audit_pack.zip", "w", zipfile.ZIP_DEFLATED) as pack:
    for name in ("in.csv", "in.json", "in.xlsx"):
        pack.write(name)

with open("audit_pack.zip", "rb") as f:
    digest = hashlib.sha256(f.read()).hexdigest()
with open("audit_pack.sha256", "w") as f:
    f.write(f"{digest}  audit_pack.zip\n")
