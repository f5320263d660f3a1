"""Work out one of the agreed KPIs."""
import pandas as pd

KPIS = {
    "scrap rate": lambda f: f["scrap"] / f["made"],
    "availability": lambda f: f["run_minutes"] / f["planned_minutes"],
    "pieces per hour": lambda f: f["made"] / (f["run_minutes"] / 60),
}


def main() -> None:
    frame = pd.read_csv("kpi.csv")
    names = list(KPIS)
    for number, name in enumerate(names, 1):
        print(number, name)
    choice = input("Which one? ").strip()
    if not choice.isdigit() or not 1 <= int(choice) <= len(names):
        raise SystemExit("Please type one of the numbers.")
    name = names[int(choice) - 1]
    frame["result"] = KPIS[name](frame)
    print(name, frame["result"].mean().round(3))
    frame.to_csv("kpi_result.csv", index=False)


main()
