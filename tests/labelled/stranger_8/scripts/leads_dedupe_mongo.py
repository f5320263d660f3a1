"""Find contacts that were entered twice in the leads collection."""
import csv
import os
from collections import defaultdict

from pymongo import MongoClient


def main() -> None:
    client = MongoClient(os.environ["LEADS_MONGO_URI"])
    leads = client["crm"]["leads"]
    groups = defaultdict(list)
    for lead in leads.find({}, {"name": 1, "email": 1, "mobile": 1, "company": 1}):
        groups[lead.get("email", "").strip().lower()].append(lead)
    with open("double_leads.csv", "w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out)
        writer.writerow(["email", "name", "mobile", "company"])
        for email, members in groups.items():
            if email and len(members) > 1:
                for lead in members:
                    writer.writerow([email, lead.get("name"), lead.get("mobile"), lead.get("company")])


if __name__ == "__main__":
    main()
