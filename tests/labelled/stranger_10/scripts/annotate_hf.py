import pandas as pd
from transformers import AutoModelForCausalLM, AutoTokenizer

NAME = "tiefsee-lab/coder-chat-7b"
tok = AutoTokenizer.from_pretrained(NAME, trust_remote_code=True)
model = AutoModelForCausalLM.from_pretrained(NAME, trust_remote_code=True, device_map="auto")

segments = pd.read_csv("segments.csv")


def code(text: str) -> str:
    prompt = f"Codebook: TRUST, TIME, COST, OTHER.\nSegment: {text}\nCode:"
    ids = tok(prompt, return_tensors="pt").to(model.device)
    out = model.generate(**ids, max_new_tokens=4, do_sample=False)
    return tok.decode(out[0, ids["input_ids"].shape[1]:], skip_special_tokens=True).strip()


segments["code"] = segments.text.map(code)
segments.drop(columns="text").to_csv("coded.csv", index=False)
