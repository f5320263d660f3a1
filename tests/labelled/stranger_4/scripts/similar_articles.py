"""Looks up similar articles in the cached vectors (cache comes by mail from the web agency)."""
import pickle
import sys

import numpy as np

CACHE = "article_vectors.pkl"


def main():
    with open(CACHE, "rb") as fh:
        data = pickle.load(fh)
    ids, matrix = data["ids"], data["matrix"]
    matrix = matrix / np.linalg.norm(matrix, axis=1, keepdims=True)
    wanted = sys.argv[1]
    if wanted not in ids:
        sys.exit(f"article {wanted} unknown")
    scores = matrix @ matrix[ids.index(wanted)]
    for i in np.argsort(-scores)[1:11]:
        print(f"{ids[i]:<12}{scores[i]:.3f}")


if __name__ == "__main__":
    main()
