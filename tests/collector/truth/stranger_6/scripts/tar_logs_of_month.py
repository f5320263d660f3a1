import logging
import tarfile

for name in ("batch_a", "batch_b"):
    handler = logging.FileHandler(f"{name}.log")
    logger = logging.getLogger(name)
    logger.setLevel("INFO")
    logger.addHandler(handler)
    logger.info("finished")
    handler.close()

with tarfile.open("logs_2024_05.tar.gz", "w:gz") as archive:
    for name in ("batch_a.log", "batch_b.log"):
        archive.add(name)
