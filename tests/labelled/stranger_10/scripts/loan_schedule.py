import sys
from decimal import Decimal, ROUND_HALF_UP

amount, rate, years = Decimal(sys.argv[1]), Decimal(sys.argv[2]) / 1200, int(sys.argv[3])
age = years * 12
payment = (amount * rate / (1 - (1 + rate) ** -age)).quantize(Decimal("0.01"), ROUND_HALF_UP)
for month in range(1, age + 1):
    interest = (amount * rate).quantize(Decimal("0.01"), ROUND_HALF_UP)
    amount -= payment - interest
    print(f"{month:>4} {payment:>10} {interest:>10} {max(amount, Decimal(0)):>12}")
