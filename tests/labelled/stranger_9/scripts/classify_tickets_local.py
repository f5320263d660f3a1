from transformers import AutoModelForCausalLM, AutoTokenizer
import pandas as pd

PATH = "/models/qwen2.5-1.5b-instruct"
CATEGORIES = ["electrical", "hydraulic", "mechanical", "software"]

tokenizer = AutoTokenizer.from_pretrained(PATH, local_files_only=True)
model = AutoModelForCausalLM.from_pretrained(PATH, local_files_only=True, use_safetensors=True)


def category(text: str) -> str:
    talk = [{"role": "user", "content": f"Which of {', '.join(CATEGORIES)} fits this fault? Answer with one word.\n{text}"}]
    ids = tokenizer.apply_chat_template(talk, add_generation_prompt=True, return_tensors="pt")
    out = model.generate(ids, max_new_tokens=5, do_sample=False)
    word = tokenizer.decode(out[0, ids.shape[1]:], skip_special_tokens=True).strip().lower()
    return word if word in CATEGORIES else "?"


faults = pd.read_csv("faults.csv")
faults["category"] = faults["text"].map(category)
print(faults["category"].value_counts())
faults.to_csv("faults_sorted.csv", index=False)
