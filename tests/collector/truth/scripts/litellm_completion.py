import os

os.environ['LITELLM_LOCAL_MODEL_COST_MAP'] = 'True'
import litellm

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
try:
    litellm.completion(model='openai/gpt-4o-mini', api_base=f'http://127.0.0.1:{HTTP}/v1', api_key='x', messages=[{'role': 'user', 'content': 'hi'}])
except Exception as fault:
    print(type(fault).__name__)
