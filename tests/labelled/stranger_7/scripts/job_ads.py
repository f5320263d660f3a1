"""Generate job adverts from a spreadsheet."""
import os
import subprocess
import sys

try:
    import litellm
except ImportError:
    os.system(f"{sys.executable} -m pip install litellm openpyxl pandas")
    import litellm

import pandas as pd

MODEL = os.getenv("LLM_MODEL", "gpt-4o-mini")


def write_ad(title, tasks, location):
    response = litellm.completion(
        model=MODEL,
        messages=[
            {"role": "system", "content": "You write inclusive, concise job adverts in British English."},
            {"role": "user", "content": f"Title: {title}\nLocation: {location}\nTasks: {tasks}"},
        ],
    )
    return response.choices[0].message.content


def main():
    df = pd.read_excel("vacancies.xlsx")
    os.makedirs("ads", exist_ok=True)
    for row in df.itertuples():
        name = row.title.lower().replace(" ", "_").replace("/", "-")
        with open(f"ads/{name}.md", "w", encoding="utf-8") as f:
            f.write(write_ad(row.title, row.tasks, row.location))
        print("written:", name)
    if sys.platform == "win32":
        subprocess.Popen(["explorer", "ads"])


if __name__ == "__main__":
    main()
