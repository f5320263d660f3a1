"""Build an HTML index of the team's prompt collection. Sends nothing anywhere."""
import html
from pathlib import Path

PROMPTS = Path("prompts")
TARGET = Path("prompts.html")


def read_prompt(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    title = lines[0].lstrip("# ").strip() if lines else path.stem
    tags = [word for line in lines[1:3] if line.startswith("tags:") for word in line[5:].split()]
    body = "\n".join(line for line in lines[1:] if not line.startswith("tags:")).strip()
    return {"title": title, "tags": tags, "body": body}


def render(prompt):
    tags = " ".join(f"<span>{html.escape(t)}</span>" for t in prompt["tags"])
    return f"<section><h2>{html.escape(prompt['title'])}</h2><p>{tags}</p><pre>{html.escape(prompt['body'])}</pre></section>"


def main():
    prompts = [read_prompt(p) for p in sorted(PROMPTS.glob("*.md"))]
    prompts.sort(key=lambda p: p["title"].lower())
    page = "<!doctype html><meta charset='utf-8'><title>Prompt collection</title>\n" + "\n".join(map(render, prompts))
    TARGET.write_text(page, encoding="utf-8")
    print(f"{len(prompts)} prompts in {TARGET}")


if __name__ == "__main__":
    main()
