from litellm import completion

print(completion(model="gpt-4o", messages=[{"role": "user", "content": "hola"}]))
