"""Length of each delivery tour from the coordinates of its stops."""
import csv
from itertools import pairwise

from geopy.distance import geodesic

DEPOT = (51.9225, 4.47917)


def tour_length(stops):
    points = [DEPOT, *stops, DEPOT]
    return sum(geodesic(a, b).km for a, b in pairwise(points))


def main():
    tours = {}
    with open("tours.csv", newline="") as fh:
        for row in csv.DictReader(fh):
            tours.setdefault(row["tour"], []).append((float(row["lat"]), float(row["lon"])))
    for tour, stops in tours.items():
        print(f"{tour}: {len(stops)} stops, {tour_length(stops):.1f} km")


if __name__ == "__main__":
    main()
