"""First triage of injury claims with Claude."""
import json
import pathlib

import anthropic

API_KEY = "sk-ant-api03-Qm7xT2vLk9RwZs4Yb1NcHd8Fj6GpEa3UoVi5XtKyB0rMlWqDzSn"
claude = anthropic.Anthropic(api_key=API_KEY)

PROMPT = """You assist a claims handler. Read the claim and answer in JSON with the keys
claimant, injury, days_off_work, needs_medical_opinion (true/false), why.

<claim>
{claim}
</claim>"""

results = []
for path in sorted(pathlib.Path("inbox_claims").glob("*.txt")):
    message = claude.messages.create(
        model="claude-3-5-haiku-latest",
        max_tokens=600,
        messages=[{"role": "user", "content": PROMPT.format(claim=path.read_text(encoding="utf-8"))}],
    )
    try:
        results.append(json.loads(message.content[0].text))
    except json.JSONDecodeError:
        print("could not read the answer for", path.name)

with open("triage.json", "w", encoding="utf-8") as f:
    json.dump(results, f, ensure_ascii=False, indent=1)
