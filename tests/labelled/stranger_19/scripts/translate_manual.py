"""Translate a manual with a local model."""
import sys

from docx import Document
from transformers import AutoModelForSeq2SeqLM, AutoTokenizer

NAME = "Helsinki-NLP/opus-mt-de-en"


class Translator:
    def __init__(self, name=NAME):
        self.tokenizer = AutoTokenizer.from_pretrained(name)
        self.model = AutoModelForSeq2SeqLM.from_pretrained(name)

    def __call__(self, text):
        batch = self.tokenizer([text], return_tensors="pt", truncation=True)
        out = self.model.generate(**batch, max_new_tokens=400)
        return self.tokenizer.decode(out[0], skip_special_tokens=True)


def main(source, target):
    translate = Translator()
    doc = Document(source)
    for p in doc.paragraphs:
        if p.text.strip():
            p.text = translate(p.text)
    doc.save(target)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
