from pyarrow import csv

table = csv.read_csv('in.csv')
csv.write_csv(table, 'out.csv')
