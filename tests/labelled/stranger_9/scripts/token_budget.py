from pathlib import Path
import statistics

LIMIT = 4000
rows = []
for path in Path("work_instructions").glob("**/*.md"):
    text = path.read_text(encoding="utf-8")
    tokens = text.split()
    rows.append((len(tokens), len(text), text.count("\n## "), path))

rows.sort(reverse=True)
print("median:", statistics.median(r[0] for r in rows), "words")
for words, chars, chapters, path in rows:
    if words > LIMIT:
        print(f"{words:>6} words {chars:>7} chars {chapters:>3} chapters  {path}")
