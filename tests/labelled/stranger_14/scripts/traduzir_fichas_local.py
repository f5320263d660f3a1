from pathlib import Path

from docx import Document
from transformers import AutoModelForCausalLM, AutoTokenizer

MODELO = r"D:\modelos\Qwen2.5-3B-Instruct"

tok = AutoTokenizer.from_pretrained(MODELO)
modelo = AutoModelForCausalLM.from_pretrained(MODELO, device_map="auto")


def traduzir(texto):
    mensagens = [
        {"role": "system", "content": "Translate the textile data sheet to English. Keep numbers and units."},
        {"role": "user", "content": texto},
    ]
    entrada = tok.apply_chat_template(mensagens, add_generation_prompt=True, return_tensors="pt").to(modelo.device)
    saida = modelo.generate(entrada, max_new_tokens=400, do_sample=False)
    return tok.decode(saida[0][entrada.shape[1]:], skip_special_tokens=True)


for arq in Path(r"G:\Qualidade\Fichas").glob("*.docx"):
    doc = Document(arq)
    for par in doc.paragraphs:
        if par.text.strip():
            par.text = traduzir(par.text)
    doc.save(arq.with_name(arq.stem + "_EN.docx"))
