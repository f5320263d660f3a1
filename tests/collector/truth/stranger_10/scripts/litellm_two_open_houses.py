"""Compare two hosted open models on the same three questions. Junior homework, week 2."""
import asyncio
import os

os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"
import litellm

litellm.telemetry = False
BASE = f"http://127.0.0.1:{os.environ['HTTP']}/v1"
MODELS = ["together_ai/meta-llama/Llama-3.3-70B-Instruct-Turbo", "deepseek/deepseek-chat"]
QUESTIONS = ["What is a left join?", "What is p-hacking?"]


async def ask(model: str, question: str) -> tuple[str, str]:
    reply = await litellm.acompletion(
        model=model, api_base=BASE, api_key="invented", messages=[{"role": "user", "content": question}]
    )
    return model, reply.choices[0].message.content


async def main() -> None:
    jobs = [ask(model, question) for model in MODELS for question in QUESTIONS]
    for finished in asyncio.as_completed(jobs):
        model, text = await finished
        print(f"{model.rsplit('/', 1)[-1]:32} {text}")


asyncio.run(main())
