import numpy as np
import pandas as pd

# paid.csv: accident_year, development_year, paid (incremental, per line of business total)
paid = pd.read_csv("paid.csv")
triangle = paid.pivot(index="accident_year", columns="development_year", values="paid").cumsum(axis=1)

factors = []
for j in range(triangle.shape[1] - 1):
    current, following = triangle.iloc[:, j], triangle.iloc[:, j + 1]
    known = following.notna()
    factors.append(following[known].sum() / current[known].sum())
factors.append(1.0)

cumulative = np.cumprod(factors[::-1])[::-1]
latest = triangle.apply(lambda row: row.dropna().iloc[-1], axis=1)
age = triangle.notna().sum(axis=1)
ultimate = latest * [cumulative[a - 1] for a in age]

result = pd.DataFrame({"paid": latest, "ultimate": ultimate, "reserve": ultimate - latest}).round(0)
result.loc["total"] = result.sum()
result.to_excel("reserves.xlsx")

print("Development factors:", [round(f, 4) for f in factors])
print(result)
