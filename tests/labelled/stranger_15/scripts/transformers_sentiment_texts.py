"""Summarise hotel reviews with a local instruction model."""
import pandas as pd
import torch
from transformers import AutoModelForCausalLM, AutoTokenizer

MODEL = "Qwen/Qwen2.5-1.5B-Instruct"

tokenizer = AutoTokenizer.from_pretrained(MODEL)
model = AutoModelForCausalLM.from_pretrained(MODEL, torch_dtype=torch.float32)


def summarise(reviews: list[str]) -> str:
    messages = [
        {"role": "system", "content": "Summarise hotel reviews in three bullet points."},
        {"role": "user", "content": "\n\n".join(reviews)[:8000]},
    ]
    inputs = tokenizer.apply_chat_template(messages, return_tensors="pt", add_generation_prompt=True)
    output = model.generate(inputs, max_new_tokens=250, do_sample=False)
    return tokenizer.decode(output[0][inputs.shape[1]:], skip_special_tokens=True)


df = pd.read_csv("reviews.csv")
for hotel, part in df.groupby("hotel"):
    print("##", hotel)
    print(summarise(part["text"].dropna().tolist()[:40]))
