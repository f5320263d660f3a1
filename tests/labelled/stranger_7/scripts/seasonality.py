"""Seasonality factors per product from the weekly demand array."""
import numpy as np

WEEKS = 52


def factors(series):
    years = len(series) // WEEKS
    if years == 0:
        return np.ones(WEEKS)
    table = series[-years * WEEKS :].reshape(years, WEEKS)
    means = table.mean(axis=1, keepdims=True)
    means[means == 0] = 1
    return (table / means).mean(axis=0)


def main():
    data = np.load("weekly_demand.npz", allow_pickle=False)
    products, demand = data["products"], data["demand"]
    result = np.vstack([factors(row) for row in demand])
    with open("seasonality.csv", "w", encoding="utf-8") as f:
        f.write("product;" + ";".join(f"W{w:02}" for w in range(1, WEEKS + 1)) + "\n")
        for product, row in zip(products, result):
            f.write(f"{product};" + ";".join(f"{v:.3f}" for v in row) + "\n")
    print(f"{len(products)} products")


if __name__ == "__main__":
    main()
