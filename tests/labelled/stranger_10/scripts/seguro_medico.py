from pathlib import Path

import ollama

for declaracion in Path("declaraciones").glob("*.txt"):
    r = ollama.chat(model="qwen2.5:14b", messages=[
        {"role": "user", "content": "Lista las enfermedades previas y medicación de esta declaración:\n" + declaracion.read_text("utf-8")},
    ])
    print(declaracion.stem, "|", r["message"]["content"].replace("\n", " "))
