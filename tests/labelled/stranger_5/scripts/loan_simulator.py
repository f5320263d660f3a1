"""Amortisation table for a loan with constant instalments."""
import argparse

parser = argparse.ArgumentParser()
parser.add_argument("amount", type=float)
parser.add_argument("rate", type=float, help="yearly rate in percent")
parser.add_argument("months", type=int)
parser.add_argument("--fee", type=float, default=0.0)
args = parser.parse_args()

monthly = args.rate / 100 / 12
if monthly:
    instalment = args.amount * monthly / (1 - (1 + monthly) ** -args.months)
else:
    instalment = args.amount / args.months

balance = args.amount
interest_total = 0.0
print(f"{'Month':>5}{'Instalment':>14}{'Interest':>12}{'Principal':>12}{'Balance':>14}")
for month in range(1, args.months + 1):
    interest = balance * monthly
    principal = instalment - interest
    balance -= principal
    interest_total += interest
    print(f"{month:>5}{instalment:>14.2f}{interest:>12.2f}{principal:>12.2f}{max(balance, 0):>14.2f}")

print(f"\nInterest in total: {interest_total:.2f}, fee: {args.fee:.2f}")
