import sys
from llama_cpp import Llama

llm = Llama("C:/models/phi-4-Q4_K_M.gguf", n_ctx=16384, verbose=False)
out = llm.create_chat_completion(messages=[
    {"role": "system", "content": "Turn notes into minutes: decisions, actions, dates."},
    {"role": "user", "content": open(sys.argv[1], encoding="utf-8").read()},
])
print(out["choices"][0]["message"]["content"])
