"""Shorten complaints with a model that runs on this machine."""
import pandas as pd
from transformers import AutoModelForSeq2SeqLM, AutoTokenizer

NAME = "google/flan-t5-base"
tokenizer = AutoTokenizer.from_pretrained(NAME)
model = AutoModelForSeq2SeqLM.from_pretrained(NAME)


def shorten(text: str) -> str:
    inputs = tokenizer("summarize: " + text, return_tensors="pt", truncation=True, max_length=512)
    output = model.generate(**inputs, max_new_tokens=60)
    return tokenizer.decode(output[0], skip_special_tokens=True)


complaints = pd.read_csv("complaints.csv")
complaints["short"] = complaints["text"].astype(str).map(shorten)
complaints[["ticket", "article", "short"]].to_excel("complaints_short.xlsx", index=False)
