"""Tag phone notes; Groq first, xAI second, a keyword rule last."""
import os

os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"
os.environ["HTTPS_PROXY"] = f"http://127.0.0.1:{os.environ['HTTP']}"

import litellm

litellm.suppress_debug_info = True
NOTE = "Customer wants invoice 77 again, by post."


def tag(note):
    for model in ("groq/llama-3.1-8b-instant", "xai/grok-3-mini"):
        try:
            r = litellm.completion(
                model=model,
                api_key="x",
                messages=[{"role": "user", "content": f"One tag for: {note}"}],
                num_retries=0,
                max_retries=0,
                timeout=10,
            )
            return r.choices[0].message.content
        except Exception as e:
            print(model, type(e).__name__)
    return "invoice" if "invoice" in note else "other"


print(tag(NOTE))
