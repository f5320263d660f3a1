"""Write a configuration template for the report tool."""
import configparser
import sys
from pathlib import Path

TARGET = Path("report.ini")

TEMPLATE = {
    "mail": {"server": "smtp.your-company.example", "user": "<your user>", "password": "<your password>"},
    "database": {"host": "your-server", "name": "your_database", "password": "changeme"},
    "api": {"token": "YOUR_TOKEN_HERE", "timeout": "30"},
}


def main():
    if TARGET.exists():
        answer = input(f"{TARGET} exists. Overwrite? [y/N] ")
        if answer.strip().lower() != "y":
            sys.exit("Nothing changed")
    parser = configparser.ConfigParser()
    for section, values in TEMPLATE.items():
        parser[section] = values
    with TARGET.open("w", encoding="utf-8") as f:
        f.write("# Fill in the values in <> and keep this file to yourself.\n")
        parser.write(f)
    print(f"{TARGET} written")


if __name__ == "__main__":
    main()
