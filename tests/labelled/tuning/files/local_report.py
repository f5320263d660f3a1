import csv

with open("in.csv") as f, open("out.csv", "w", newline="") as g:
    csv.writer(g).writerows(csv.reader(f))
