"""Retira os dados do paciente dos ficheiros DICOM."""
from pathlib import Path

from pydicom import dcmread
from pydicom.uid import generate_uid

CAMPOS = ["PatientName", "PatientID", "PatientBirthDate", "PatientAddress", "PatientTelephoneNumbers",
          "ReferringPhysicianName", "InstitutionName"]

destino = Path("anonimos")
destino.mkdir(exist_ok=True)
for numero, ficheiro in enumerate(sorted(Path("radiografias").glob("*.dcm")), 1):
    ds = dcmread(ficheiro)
    for campo in CAMPOS:
        if campo in ds:
            setattr(ds, campo, "")
    ds.PatientID = f"CASO{numero:04d}"
    ds.StudyInstanceUID = generate_uid()
    ds.remove_private_tags()
    ds.save_as(destino / f"caso_{numero:04d}.dcm")
print(numero, "ficheiros")
