"""Calculate prices by a formula that the user types."""
import math

from openpyxl import load_workbook


def rows(path):
    ws = load_workbook(path, data_only=True)["Articles"]
    head = [c.value for c in ws[1]]
    for values in ws.iter_rows(min_row=2, values_only=True):
        yield dict(zip(head, values))


def calculate(formula, row):
    names = {k: v for k, v in row.items() if k and k.isidentifier()}
    return eval(formula, {"math": math}, names)


def main():
    default = load_workbook("articles.xlsx")["Settings"]["B1"].value
    formula = input(f"Formula [{default}]: ").strip() or default
    for row in rows("articles.xlsx"):
        try:
            print(f"{row['number']:10} {calculate(formula, row):10.2f}")
        except Exception as err:
            print(f"{row['number']:10} {err}")


if __name__ == "__main__":
    main()
