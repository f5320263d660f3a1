from datetime import datetime

import ollama
import win32com.client

outlook = win32com.client.Dispatch("Outlook.Application").GetNamespace("MAPI")
caixa = outlook.GetDefaultFolder(6)

mensagens = caixa.Items.Restrict("[UnRead] = True")
blocos = []
for m in mensagens:
    if m.Class == 43:
        blocos.append(f"Assunto: {m.Subject}\n{m.Body[:1500]}")

if not blocos:
    print("Nada novo.")
else:
    resposta = ollama.chat(
        model="mistral",
        messages=[
            {"role": "system", "content": "Faça um resumo em português, com o que é urgente primeiro."},
            {"role": "user", "content": "\n\n---\n\n".join(blocos)},
        ],
    )
    texto = resposta["message"]["content"]
    with open(f"resumo_{datetime.now():%Y%m%d}.txt", "w", encoding="utf-8") as f:
        f.write(texto)
    print(texto)
