import os
from mistralai import Mistral

client = Mistral(api_key=os.environ["MISTRAL_KEY"])
print(client.chat.complete(model="mistral-large", messages=[{"role": "user", "content": "hi"}]))
