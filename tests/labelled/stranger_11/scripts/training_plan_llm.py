import requests

TEAMS = {"U9": "coordination, ball feeling", "U13": "passing, pressing", "U17": "strength, tactics"}
HEADERS = {"Authorization": "Bearer Wq7LmT2xZk9RvNc4HbPy8JdSf3GuXe5A"}

for team, focus in TEAMS.items():
    r = requests.post(
        "https://api.mistral.ai/v1/chat/completions",
        headers=HEADERS,
        json={
            "model": "mistral-small-latest",
            "messages": [{"role": "user", "content": f"Write a 90 minute football training for {team}, focus: {focus}."}],
        },
        timeout=60,
    )
    r.raise_for_status()
    with open(f"training_{team}.md", "w", encoding="utf-8") as out:
        out.write(r.json()["choices"][0]["message"]["content"])
