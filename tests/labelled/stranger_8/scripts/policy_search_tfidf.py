"""Find the paragraphs of the travel policy that fit a question."""
from pathlib import Path

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics.pairwise import cosine_similarity


def main() -> None:
    text = Path("travel_policy.txt").read_text(encoding="utf-8")
    paragraphs = [part.strip() for part in text.split("\n\n") if len(part.split()) > 8]
    vectorizer = TfidfVectorizer(stop_words="english", ngram_range=(1, 2))
    matrix = vectorizer.fit_transform(paragraphs)
    while question := input("Question: ").strip():
        scores = cosine_similarity(vectorizer.transform([question]), matrix)[0]
        for index in scores.argsort()[::-1][:3]:
            print(f"[{scores[index]:.2f}] {paragraphs[index]}\n")


if __name__ == "__main__":
    main()
