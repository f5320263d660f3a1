import csv

with open('in.csv', newline='') as source, open('out.csv', 'w', newline='') as target:
    writer = csv.writer(target)
    writer.writerow(['patient', 'cpf', 'diagnosis'])
    for place, row in enumerate(csv.reader(source)):
        writer.writerow([*row, place])
