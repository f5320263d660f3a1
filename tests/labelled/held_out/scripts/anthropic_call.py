import anthropic

client = anthropic.Anthropic()
msg = client.messages.create(model="claude-sonnet-4", max_tokens=100, messages=[{"role": "user", "content": "hi"}])
print(msg.content)
