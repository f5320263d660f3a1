import pandas as pd

df = pd.read_excel("calls_october.xlsx", parse_dates=["start"])
df["hour"] = df["start"].dt.hour
df["minutes"] = df["duration_s"] / 60


def per_queue():
    return df.groupby("queue")["minutes"].agg(["count", "mean", "sum"]).round(1)


def per_hour():
    return df.groupby("hour")["queue"].count()


def longest():
    return df.nlargest(20, "minutes")[["start", "queue", "minutes"]]


MENU = {"1": ("Calls per queue", per_queue), "2": ("Calls per hour", per_hour), "3": ("Longest calls", longest)}

while True:
    for key, (title, _) in MENU.items():
        print(key, title)
    choice = input("Choice (enter to stop): ").strip()
    if not choice:
        break
    if choice in MENU:
        print(MENU[choice][1]().to_string())
    else:
        print("unknown choice")
