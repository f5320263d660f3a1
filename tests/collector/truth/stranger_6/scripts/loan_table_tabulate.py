from tabulate import tabulate

principal, rate, months = 20_000.0, 0.048 / 12, 12
payment = principal * rate / (1 - (1 + rate) ** -months)
rows = []
for month in range(1, months + 1):
    interest = principal * rate
    principal -= payment - interest
    rows.append([month, round(payment, 2), round(interest, 2), round(principal, 2)])
print(tabulate(rows, headers=["Month", "Payment", "Interest", "Balance"], tablefmt="github"))
