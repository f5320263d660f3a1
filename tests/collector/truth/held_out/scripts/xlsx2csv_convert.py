from xlsx2csv import Xlsx2csv

Xlsx2csv("in.xlsx").convert("out.csv")
