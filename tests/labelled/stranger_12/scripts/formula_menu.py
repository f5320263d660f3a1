import pandas as pd

points = pd.read_csv("exam_points.csv").filter(like="task_")
total = points.sum(axis=1)


def pass_rate():
    limit = float(input("Pass mark: "))
    return f"{(total >= limit).mean():.1%} passed"


MENU = {
    "1": ("mean and deviation", lambda: f"{total.mean():.1f} +/- {total.std():.1f}"),
    "2": ("pass rate", pass_rate),
    "3": ("hardest task", lambda: (points.mean() / points.max()).idxmin()),
    "4": ("quartiles", lambda: total.quantile([0.25, 0.5, 0.75]).to_string()),
    "5": ("correlation of tasks", lambda: points.corr().round(2).to_string()),
}

while True:
    for key, (title, _) in MENU.items():
        print(key, title)
    choice = input("Choice (Enter to leave): ").strip()
    if not choice:
        break
    print(MENU[choice][1]() if choice in MENU else "unknown choice")
