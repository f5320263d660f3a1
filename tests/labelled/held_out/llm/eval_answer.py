import anthropic

c = anthropic.Anthropic()
r = c.messages.create(model="claude", max_tokens=99, messages=[{"role": "user", "content": "formula"}])
print(eval(r.content[0].text))
