"""Match vaccination records with the residents' register."""
import pandas as pd
from rapidfuzz import fuzz, process

THRESHOLD = 90


def key(df):
    return (df["surname"].str.upper() + " " + df["given_name"].str.upper()).str.normalize("NFKD")


def match(vaccinated, residents):
    residents = residents.assign(key=key(residents))
    rows = []
    for v in vaccinated.assign(key=key(vaccinated)).to_dict("records"):
        same_day = residents[residents["date_of_birth"] == v["date_of_birth"]]
        if same_day.empty:
            rows.append({**v, "resident_id": None, "score": 0})
            continue
        best = process.extractOne(v["key"], same_day["key"].tolist(), scorer=fuzz.token_sort_ratio)
        hit = same_day.iloc[best[2]]
        rows.append({**v, "resident_id": hit["resident_id"] if best[1] >= THRESHOLD else None, "score": best[1]})
    return pd.DataFrame(rows)


if __name__ == "__main__":
    vacc = pd.read_csv("vaccinations.csv", parse_dates=["date_of_birth"])
    res = pd.read_csv("residents.csv", parse_dates=["date_of_birth"])
    result = match(vacc, res)
    result.to_csv("matched.csv", index=False)
    print(result["resident_id"].notna().mean())
