import pandas as pd

variants = pd.read_csv("variants.tsv.gz", sep="\t", usecols=["sample", "gene", "hgvs", "clinvar"])
donors = pd.read_excel("donors.xlsx")  # sample, initials, sex, yob, ethnicity, consent

carriers = variants[variants.gene.isin(["BRCA1", "BRCA2"]) & variants.clinvar.str.contains("athogenic", na=False)]
table = carriers.merge(donors, on="sample").query("consent == 'y'")
table["age"] = 2026 - table.yob
table.sort_values(["sex", "age"])[["sample", "initials", "sex", "age", "ethnicity", "hgvs"]].to_csv("carriers.csv", index=False)
