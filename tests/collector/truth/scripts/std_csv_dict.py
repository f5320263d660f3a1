import csv

with open('out.csv', 'w', newline='') as target:
    writer = csv.DictWriter(target, ['name', 'amount'])
    writer.writeheader()
    writer.writerows({'name': 'x', 'amount': n} for n in range(500))
