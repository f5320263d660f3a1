"""Summarises meeting minutes with a local model from Hugging Face."""
import sys
from pathlib import Path

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer

MODEL_ID = "nordlicht-labs/minutes-7b-chat"


def main():
    text = Path(sys.argv[1]).read_text(encoding="utf-8")
    tok = AutoTokenizer.from_pretrained(MODEL_ID, trust_remote_code=True)
    model = AutoModelForCausalLM.from_pretrained(
        MODEL_ID, trust_remote_code=True, torch_dtype=torch.float16, device_map="auto"
    )
    messages = [{"role": "user", "content": f"Summarise these minutes in five bullet points:\n\n{text}"}]
    ids = tok.apply_chat_template(messages, add_generation_prompt=True, return_tensors="pt").to(model.device)
    out = model.generate(ids, max_new_tokens=300)
    print(tok.decode(out[0][ids.shape[-1]:], skip_special_tokens=True))


if __name__ == "__main__":
    main()
