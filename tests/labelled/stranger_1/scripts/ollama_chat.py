import ollama
texto = open("reclamacoes.txt", encoding="utf-8").read()
print(ollama.chat(model="llama3", messages=[{"role": "user", "content": "Classifique: " + texto}])["message"]["content"])
