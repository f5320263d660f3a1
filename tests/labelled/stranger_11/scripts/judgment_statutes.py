"""Usage: python judgment_statutes.py judgment.pdf"""
import re
import sys
from collections import Counter

import pdfplumber

CITATION = re.compile(r"§{1,2}\s*(\d+[a-z]?)(?:\s+(?:Abs\.|para\.)\s*\d+)?\s+(BGB|ZPO|HGB|InsO|StGB)")

with pdfplumber.open(sys.argv[1]) as pdf:
    text = "\n".join(page.extract_text() or "" for page in pdf.pages)

counts = Counter(f"§ {number} {code}" for number, code in CITATION.findall(text))
for citation, times in counts.most_common(25):
    print(f"{times:>4}  {citation}")
