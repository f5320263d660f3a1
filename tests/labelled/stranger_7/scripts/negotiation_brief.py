import csv, requests
from collections import defaultdict

KEY = "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"

quotes = defaultdict(list)
for r in csv.DictReader(open("quotes.csv")):
    quotes[r["supplier"]].append(f'{r["material"]}: {r["price"]} {r["currency"]} on {r["date"]}')

for supplier, lines in quotes.items():
    body = {
        "model": "llama-3.3-70b-versatile",
        "messages": [
            {"role": "user", "content": "Make a one page negotiation briefing for a buyer. Quotes of "
             + supplier + ":\n" + "\n".join(lines)},
        ],
    }
    r = requests.post("https://api.groq.com/openai/v1/chat/completions", json=body,
                      headers={"Authorization": "Bearer " + KEY})
    text = r.json()["choices"][0]["message"]["content"]
    open(f"brief_{supplier}.md", "w").write(text)
    print(supplier, len(text))
