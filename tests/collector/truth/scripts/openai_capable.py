import openai

print(openai.__name__)
