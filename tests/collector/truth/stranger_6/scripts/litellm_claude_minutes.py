import os

os.environ.setdefault("LITELLM_LOCAL_MODEL_COST_MAP", "True")

from litellm import completion

notes = open("in.txt").read()
reply = completion(
    model="anthropic/claude-3-5-sonnet-20241022",
    api_key="sk-ant-x",
    api_base=f"http://127.0.0.1:{os.environ['HTTP']}",
    messages=[{"role": "user", "content": "Turn these notes into minutes:\n" + notes}],
    max_tokens=300,
)
with open("minutes.txt", "w") as f:
    f.write(reply.choices[0].message.content)
