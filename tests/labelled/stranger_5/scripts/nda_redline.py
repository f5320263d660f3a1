"""Review NDAs with a small model that runs on this computer."""
from pathlib import Path

import docx
from transformers import AutoModelForCausalLM, AutoTokenizer

NAME = "lexmind-labs/contract-reviewer-3b"

tokenizer = AutoTokenizer.from_pretrained(NAME, trust_remote_code=True)
model = AutoModelForCausalLM.from_pretrained(NAME, trust_remote_code=True, device_map="auto")

QUESTION = """You are a commercial lawyer. For the clause below say whether it is usual (OK) or
should be changed (CHANGE) and suggest a wording.

Clause:
{clause}

Answer:"""


def ask(clause):
    inputs = tokenizer(QUESTION.format(clause=clause), return_tensors="pt").to(model.device)
    output = model.generate(**inputs, max_new_tokens=220, do_sample=False)
    return tokenizer.decode(output[0][inputs["input_ids"].shape[1]:], skip_special_tokens=True).strip()


for file in Path("ndas").glob("*.docx"):
    review = docx.Document()
    review.add_heading(f"Review of {file.name}", level=1)
    for paragraph in docx.Document(str(file)).paragraphs:
        if len(paragraph.text) > 60:
            review.add_paragraph(paragraph.text)
            review.add_paragraph(ask(paragraph.text), style="Intense Quote")
    review.save(f"review_{file.name}")
    print("reviewed", file.name)
