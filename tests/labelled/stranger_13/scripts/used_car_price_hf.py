"""Advertisements for used cars with a small language model on this computer."""
import csv

from transformers import AutoModelForCausalLM, AutoTokenizer

NAME = "Qwen/Qwen2.5-1.5B-Instruct"
tokenizer = AutoTokenizer.from_pretrained(NAME)
model = AutoModelForCausalLM.from_pretrained(NAME, torch_dtype="auto", device_map="auto")


def advert(car: dict) -> str:
    messages = [
        {"role": "system", "content": "You write short, honest adverts for used cars."},
        {"role": "user", "content": ", ".join(f"{k}: {v}" for k, v in car.items())},
    ]
    prompt = tokenizer.apply_chat_template(messages, tokenize=False, add_generation_prompt=True)
    inputs = tokenizer(prompt, return_tensors="pt").to(model.device)
    output = model.generate(**inputs, max_new_tokens=180)
    return tokenizer.decode(output[0][inputs.input_ids.shape[1]:], skip_special_tokens=True)


with open("stock.csv", newline="", encoding="utf-8") as fh:
    for car in csv.DictReader(fh):
        print(car["plate"], advert(car), sep="\n", end="\n\n")
