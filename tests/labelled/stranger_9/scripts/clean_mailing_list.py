"""Merge the newsletter lists."""
import glob

import pandas as pd

frames = [pd.read_csv(path, usecols=["email", "salutation", "first", "last", "opt_in_date"]) for path in glob.glob("lists/*.csv")]
everyone = pd.concat(frames, ignore_index=True)
everyone["email"] = everyone["email"].str.strip().str.lower()

gone = set(pd.read_csv("unsubscribed.csv")["email"].str.lower())
bounced = set(open("bounces.txt").read().split())

keep = (
    everyone[~everyone["email"].isin(gone | bounced)]
    .sort_values("opt_in_date")
    .drop_duplicates("email", keep="first")
)
keep.to_csv("newsletter_december.csv", index=False)
print(f"{len(everyone)} -> {len(keep)}")
