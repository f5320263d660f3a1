"""Three shift summaries at once with LiteLLM's async call."""
import asyncio
import os

os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"
import litellm


async def summary(shift):
    r = await litellm.acompletion(
        model="mistral/mistral-small-2506",
        api_key="x",
        api_base=f"http://127.0.0.1:{os.environ['HTTP']}/v1",
        messages=[{"role": "user", "content": f"Summarise the {shift} shift: 2 stops, 1 injury"}],
    )
    return shift, r.choices[0].message.content


async def main():
    for shift, text in await asyncio.gather(*map(summary, ("early", "late", "night"))):
        print(shift, text)


asyncio.run(main())
