"""Replace employee names and e-mail addresses in the survey by codes."""
import hashlib
import os

import pandas as pd

SALT = os.environ["SURVEY_SALT"].encode()


def code(value: str) -> str:
    return "P" + hashlib.blake2b(value.strip().lower().encode(), key=SALT, digest_size=5).hexdigest()


def main(src="survey_raw.xlsx", dst="survey_coded.xlsx"):
    df = pd.read_excel(src)
    df.insert(0, "code", df["email"].map(code))
    df = df.drop(columns=["full_name", "email", "date_of_birth"])
    # small departments would still be recognisable
    sizes = df["department"].value_counts()
    df.loc[df["department"].map(sizes) < 5, "department"] = "other"
    df.to_excel(dst, index=False)
    print(f"{len(df)} answers written to {dst}")


if __name__ == "__main__":
    main()
