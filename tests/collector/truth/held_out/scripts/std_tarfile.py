import tarfile

with tarfile.open("out.tar.gz", "w:gz") as archive:
    archive.add("in.txt")
