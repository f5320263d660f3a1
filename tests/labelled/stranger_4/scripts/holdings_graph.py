"""Draws the ownership structure of a group of companies from a CSV file."""
import csv

import networkx as nx


def main():
    g = nx.DiGraph()
    with open("holdings.csv", newline="", encoding="utf-8") as fh:
        for row in csv.DictReader(fh):
            g.add_edge(row["owner"], row["company"], share=float(row["share"]))
    print("Companies:", g.number_of_nodes(), "links:", g.number_of_edges())
    for loop in nx.simple_cycles(g):
        print("Circular holding:", " -> ".join(loop))
    top = [n for n in g if g.in_degree(n) == 0]
    for t in top:
        print(t, "controls", len(nx.descendants(g, t)), "companies")
    nx.write_graphml(g, "holdings.graphml")


if __name__ == "__main__":
    main()
