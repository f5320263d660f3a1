import json
from pathlib import Path
from collections import defaultdict

import ollama
from docx import Document

by_boss = defaultdict(list)
for file in Path("exit_interviews").glob("*.docx"):
    document = Document(file)
    head = {row.cells[0].text.strip(): row.cells[1].text.strip() for row in document.tables[0].rows}
    talk = "\n".join(p.text for p in document.paragraphs if p.text.strip())
    by_boss[head["Line manager"]].append(f"{head['Name']}, {head['Age']}, left {head['Last day']}:\n{talk}")

result = {}
for boss, talks in by_boss.items():
    reply = ollama.chat(
        model="llama3.2",
        messages=[{"role": "user", "content": "What do these leavers have in common? Three points.\n\n" + "\n\n".join(talks)}],
    )
    result[boss] = reply["message"]["content"]
    print(boss, len(talks))

Path("exit_summary.json").write_text(json.dumps(result, indent=2, ensure_ascii=False), encoding="utf-8")
