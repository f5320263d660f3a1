"""Read identity card scans into the new member sheet."""
import re
from pathlib import Path

import cv2
import pandas as pd
import pytesseract

FIELDS = {
    "surname": r"Surname[:\s]+([A-Z' -]+)",
    "given_names": r"Given names?[:\s]+([A-Z' -]+)",
    "date_of_birth": r"Date of birth[:\s]+(\d{2}[ ./]\w{2,3}[ ./]\d{4})",
    "document_no": r"(?:Document|Card) no\.?[:\s]+([A-Z0-9]{8,10})",
}


def read_card(path: Path) -> dict:
    img = cv2.imread(str(path), cv2.IMREAD_GRAYSCALE)
    img = cv2.threshold(img, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)[1]
    text = pytesseract.image_to_string(img, lang="eng")
    out = {"file": path.name}
    for field, pattern in FIELDS.items():
        hit = re.search(pattern, text)
        out[field] = hit.group(1).strip() if hit else ""
    return out


rows = [read_card(p) for p in sorted(Path(r"M:\Onboarding\ID").glob("*.jpg"))]
pd.DataFrame(rows).to_excel(r"M:\Onboarding\new_members.xlsx", index=False)
