import argparse
from decimal import ROUND_HALF_UP, Decimal

from openpyxl import Workbook

CENT = Decimal("0.01")


def plan(amount: Decimal, rate: Decimal, months: int):
    monthly = rate / 1200
    instalment = amount * monthly / (1 - (1 + monthly) ** -months)
    instalment = instalment.quantize(CENT, ROUND_HALF_UP)
    rest = amount
    for month in range(1, months + 1):
        interest = (rest * monthly).quantize(CENT, ROUND_HALF_UP)
        principal = min(instalment - interest, rest)
        rest -= principal
        yield month, instalment, interest, principal, rest


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("amount", type=Decimal)
    parser.add_argument("rate", type=Decimal, help="per cent a year")
    parser.add_argument("months", type=int)
    args = parser.parse_args()
    book = Workbook()
    sheet = book.active
    sheet.append(["Month", "Instalment", "Interest", "Principal", "Rest"])
    for line in plan(args.amount, args.rate, args.months):
        sheet.append([float(x) for x in line])
    book.save("repayment_plan.xlsx")


main()
