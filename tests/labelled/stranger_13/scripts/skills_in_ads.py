"""Which skills do our job advertisements mention most?"""
import re
from collections import Counter
from pathlib import Path

SKILLS = ["python", "java", "sql", "azure", "machine learning", "llm", "chatgpt", "prompt engineering",
          "gdpr", "payroll", "scrum"]

count = Counter()
ads = list(Path("job_ads").glob("*.md"))
for ad in ads:
    text = ad.read_text(encoding="utf-8").lower()
    for skill in SKILLS:
        if re.search(rf"\b{re.escape(skill)}\b", text):
            count[skill] += 1

print(f"{len(ads)} advertisements")
for skill, n in count.most_common():
    print(f"{skill:20} {n:3d} {'#' * n}")
