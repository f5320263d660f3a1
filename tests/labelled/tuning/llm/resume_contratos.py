import openai

cliente = openai.OpenAI()
texto = open("contrato.txt").read()
r = cliente.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": texto}])
print(r.choices[0].message.content)
