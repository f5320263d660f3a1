"""Extract key terms from the lab's SOP documents, without any model: plain word counts."""
import math
import re
from collections import Counter
from pathlib import Path

STOPWORDS = set("the a an of and or to in for on with is are be by as at from this that must shall".split())
TOKEN = re.compile(r"[a-z]{4,}")


def tokens(text: str) -> list[str]:
    return [t for t in TOKEN.findall(text.lower()) if t not in STOPWORDS]


def tf_idf(docs: dict[str, list[str]], top: int = 8) -> dict[str, list[str]]:
    df = Counter(t for words in docs.values() for t in set(words))
    n = len(docs)
    result = {}
    for name, words in docs.items():
        tf = Counter(words)
        scores = {t: c / len(words) * math.log(n / df[t]) for t, c in tf.items()}
        result[name] = [t for t, _ in sorted(scores.items(), key=lambda kv: -kv[1])[:top]]
    return result


if __name__ == "__main__":
    corpus = {p.stem: tokens(p.read_text(encoding="utf-8")) for p in Path("sop").glob("*.txt")}
    for name, terms in tf_idf(corpus).items():
        print(f"{name}: {', '.join(terms)}")
