"""Upload test protocols to the customer's blob container."""
import os
from pathlib import Path

from azure.storage.blob import ContainerClient

SAS_URL = os.environ["CUSTOMER_SAS_URL"]  # container of Ardenne Turbines, sent by their quality department
PROTOCOLS = Path(r"\\fs04\testbench\protocols")


def pending():
    sent = PROTOCOLS / "sent"
    sent.mkdir(exist_ok=True)
    done = {p.name for p in sent.iterdir()}
    return [p for p in PROTOCOLS.glob("*.pdf") if p.name not in done]


def main():
    container = ContainerClient.from_container_url(SAS_URL)
    for protocol in pending():
        with protocol.open("rb") as data:
            container.upload_blob(name=f"protocols/{protocol.name}", data=data, overwrite=True)
        (PROTOCOLS / "sent" / protocol.name).touch()
        print("uploaded", protocol.name)


if __name__ == "__main__":
    main()
