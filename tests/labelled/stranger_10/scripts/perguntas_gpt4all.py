from gpt4all import GPT4All

lei = open("lei_organica.txt", encoding="utf-8").read()
artigos = [a for a in lei.split("\nArt. ") if a.strip()]
modelo = GPT4All("Meta-Llama-3-8B-Instruct.Q4_0.gguf", allow_download=False)

with modelo.chat_session():
    while pergunta := input("> "):
        palavras = set(pergunta.lower().split())
        melhores = sorted(artigos, key=lambda a: -len(palavras & set(a.lower().split())))[:4]
        print(modelo.generate("Responda só com base nisto:\n" + "\n".join(melhores) + "\n\nPergunta: " + pergunta, max_tokens=400))
