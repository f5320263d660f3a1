from openai import OpenAI


class Assistente:
    def __init__(self):
        self.api = OpenAI()

    def resumir(self, texto):
        return self.api.chat.completions.create(model="g", messages=[{"role": "user", "content": texto}])


Assistente().resumir(open("laudo.txt").read())
