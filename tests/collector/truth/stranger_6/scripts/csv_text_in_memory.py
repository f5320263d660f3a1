import csv
import io

buffer = io.StringIO()
writer = csv.writer(buffer)
writer.writerow(["invoice", "gross"])
for number, net in ((1, 100.0), (2, 59.9)):
    writer.writerow([number, round(net * 1.23, 2)])
print(buffer.getvalue())
