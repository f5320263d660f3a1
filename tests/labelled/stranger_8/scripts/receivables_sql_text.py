"""Prepare statements about dunning levels for the database team."""
import pandas as pd

HEADER = "-- dunning levels, to be reviewed and run by the database team\n"


def quote(value: str) -> str:
    return "'" + str(value).replace("'", "''") + "'"


def main() -> None:
    levels = pd.read_excel("dunning_levels.xlsx", dtype=str)
    with open("dunning_levels.txt", "w", encoding="utf-8") as out:
        out.write(HEADER)
        for row in levels.itertuples():
            values = ", ".join([quote(row.level), quote(row.text), row.fee.replace(",", ".")])
            out.write(f"INSERT INTO dunning_level (level, text, fee) VALUES ({values});\n")
    print(f"{len(levels)} statements written")


if __name__ == "__main__":
    main()
