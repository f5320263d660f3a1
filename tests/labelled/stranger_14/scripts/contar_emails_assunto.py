from collections import Counter

import win32com.client

PALAVRAS = {
    "imposto": ["das", "icms", "iss", "darf", "imposto"],
    "folha": ["folha", "rescisão", "férias", "admissão"],
    "nota": ["nota fiscal", "nf-e", "xml", "danfe"],
}

outlook = win32com.client.Dispatch("Outlook.Application").GetNamespace("MAPI")
caixa = outlook.GetDefaultFolder(6)
contagem = Counter()

for m in caixa.Items.Restrict("[UnRead] = True"):
    if m.Class != 43:
        continue
    assunto = m.Subject.lower()
    tipo = next((t for t, ps in PALAVRAS.items() if any(p in assunto for p in ps)), "outros")
    contagem[tipo] += 1
    m.Categories = tipo
    m.Save()

for tipo, n in contagem.most_common():
    print(f"{tipo:<10}{n:>4}")
