import sys

from openai import OpenAI

client = OpenAI(api_key="sk-proj-q7Lw2Zt9XbVn4RkPdEaY81hJmC5uGfS0oTiW3eHx")
frage = " ".join(sys.argv[1:]) or input("Text: ")
r = client.responses.create(model="gpt-4.1-mini", input=f"Nenne bis zu fünf passende ICD-10-GM-Codes mit Titel für: {frage}")
print(r.output_text)
