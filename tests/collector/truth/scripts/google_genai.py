import os

from google import genai

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
try:
    client = genai.Client(api_key='x', http_options={'base_url': f'http://127.0.0.1:{HTTP}'})
    client.models.generate_content(model='gemini-2.0-flash', contents='hi')
except Exception as fault:
    print(type(fault).__name__)
