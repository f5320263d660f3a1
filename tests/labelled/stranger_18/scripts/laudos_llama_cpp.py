import csv
import json
from pathlib import Path
from llama_cpp import Llama

llm = Llama(model_path="/modelos/qwen2.5-7b-instruct-q4_k_m.gguf", n_ctx=8192, verbose=False)
with open("laudos.csv", "w", newline="", encoding="utf-8") as f:
    w = csv.writer(f)
    w.writerow(["paciente", "nascimento", "diagnostico", "medicacao"])
    for laudo in Path("laudos").glob("*.txt"):
        r = llm.create_chat_completion(
            messages=[{"role": "user", "content": "JSON com paciente, nascimento, diagnostico, medicacao:\n"
                       + laudo.read_text(encoding="utf-8")}],
            response_format={"type": "json_object"})
        d = json.loads(r["choices"][0]["message"]["content"])
        w.writerow([d.get(k, "") for k in ("paciente", "nascimento", "diagnostico", "medicacao")])
