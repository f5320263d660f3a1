import hashlib
import os
import pandas as pd

salt = os.urandom(16)
df = pd.read_csv("staff_survey.csv")
df["pid"] = [hashlib.blake2b(f"{n}|{b}".encode(), salt=salt, digest_size=6).hexdigest()
             for n, b in zip(df["full_name"], df["date_of_birth"])]
df["age_group"] = pd.cut(2025 - pd.to_datetime(df["date_of_birth"]).dt.year, [0, 30, 40, 50, 70])
df.drop(columns=["full_name", "date_of_birth", "private_email"]).to_csv("survey_anon.csv", index=False)
