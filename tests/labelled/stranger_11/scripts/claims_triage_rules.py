import pandas as pd

claims = pd.read_excel("claims_open.xlsx", usecols=["claim_no", "line", "reported_on", "reserve"])
age = (pd.Timestamp.today() - claims["reported_on"]).dt.days

claims["class"] = "normal"
claims.loc[(claims["reserve"] > 10_000) | (age > 45), "class"] = "urgent"
claims.loc[claims["line"].eq("Glass"), "class"] = "quick pay"
claims.sort_values(["class", "reported_on"]).to_excel("claims_sorted.xlsx", index=False)
print(claims["class"].value_counts())
