"""Replace names, phone numbers and mail addresses in complaint texts."""
import re

import pandas as pd
import spacy

SOURCE = r"N:\Service\complaints_raw.xlsx"
TARGET = r"N:\Service\complaints_masked.xlsx"
PHONE = re.compile(r"\+?\d[\d /-]{7,}\d")
MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")

nlp = spacy.load("en_core_web_sm")


def mask(text, known_name):
    text = MAIL.sub("[MAIL]", PHONE.sub("[PHONE]", text))
    for part in str(known_name).split():
        if len(part) > 2:
            text = re.sub(rf"\b{re.escape(part)}\b", "[NAME]", text, flags=re.I)
    doc = nlp(text)
    for ent in reversed(doc.ents):
        if ent.label_ == "PERSON":
            text = text[: ent.start_char] + "[NAME]" + text[ent.end_char :]
    return text


def main():
    df = pd.read_excel(SOURCE)
    df["text"] = [mask(t, n) for t, n in zip(df["complaint_text"].fillna(""), df["customer_name"])]
    df[["ticket", "received", "district", "text"]].to_excel(TARGET, index=False)
    print(len(df), "texts masked")


if __name__ == "__main__":
    main()
