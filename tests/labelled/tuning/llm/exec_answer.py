from openai import OpenAI

client = OpenAI()
code = client.responses.create(model="gpt-5", input="write python to sort a list").output_text
exec(code)
