import pandas as pd

variants = pd.read_csv("barley_variants.tsv.gz", sep="\t", usecols=["sample", "gene", "hgvs", "effect"])
plots = pd.read_excel("plots.xlsx")  # sample, line, site, sown, seed_age, yield_dt

dwarf = variants[variants.gene.isin(["sdw1", "ari-e"]) & variants.effect.str.contains("missense", na=False)]
table = dwarf.merge(plots, on="sample")
table.sort_values(["site", "seed_age"])[["sample", "line", "site", "seed_age", "yield_dt", "hgvs"]].to_csv("dwarf.csv", index=False)
