"""Histogram and average of the marks of one test (a column of numbers)."""
import statistics
import sys

marks = [float(line.replace(",", ".")) for line in open(sys.argv[1], encoding="utf-8") if line.strip()]

print(f"n = {len(marks)}, average {statistics.mean(marks):.1f}, median {statistics.median(marks):.1f}")
for low in range(0, 20, 2):
    n = sum(low <= m < low + 2 or (m == 20 and low == 18) for m in marks)
    print(f"{low:2d}-{low + 2:2d} {'#' * n} {n}")
print(f"{sum(m < 9.5 for m in marks)} below 9.5")
