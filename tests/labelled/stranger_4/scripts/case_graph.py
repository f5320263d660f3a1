"""Shows which companies are linked by common directorships of holdings (company graph in Neo4j)."""
import configparser
import sys

from neo4j import GraphDatabase

cfg = configparser.ConfigParser()
cfg.read("graph.ini")  # not in the repository

CYPHER = """
MATCH (a:Company {regno: $regno})-[:OWNS*1..3]->(b:Company)
RETURN b.regno AS regno, b.legal_name AS name
ORDER BY name
"""


def main():
    regno = sys.argv[1]
    drv = GraphDatabase.driver(cfg["neo4j"]["uri"], auth=(cfg["neo4j"]["user"], cfg["neo4j"]["password"]))
    with drv, drv.session(database="registry") as s:
        for rec in s.run(CYPHER, regno=regno):
            print(rec["regno"], rec["name"])


if __name__ == "__main__":
    main()
