from transformers import pipeline
gera = pipeline("text-generation", model="mistralai/Mistral-7B-Instruct-v0.2")
print(gera("Resuma: " + open("ata.txt").read(), max_new_tokens=200)[0]["generated_text"])
