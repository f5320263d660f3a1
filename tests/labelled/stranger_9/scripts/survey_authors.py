import pandas as pd

answers = pd.read_csv("survey_export.csv")
links = pd.read_csv("invitation_links.csv")  # token, mail, manager, team

joined = answers.merge(links, on="token", how="inner")
low = joined[(joined["enps"] <= 4) | (joined["q12_trust_in_manager"] <= 2)]

with pd.ExcelWriter("low_scores_by_author.xlsx") as writer:
    for manager, part in low.groupby("manager"):
        part[["mail", "team", "enps", "q12_trust_in_manager", "comment"]].to_excel(
            writer, sheet_name=manager[:31], index=False
        )
print(len(low), "people with low scores")
