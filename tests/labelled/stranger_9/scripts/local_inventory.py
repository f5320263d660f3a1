"""Spare parts on one's own disk: add, take out, list."""
import sqlite3

db = sqlite3.connect("spares.db")
db.execute("CREATE TABLE IF NOT EXISTS part (no TEXT PRIMARY KEY, title TEXT, shelf TEXT, stock INTEGER NOT NULL DEFAULT 0)")


def move(no: str, amount: int) -> None:
    changed = db.execute("UPDATE part SET stock = stock + ? WHERE no = ? AND stock + ? >= 0", (amount, no, amount)).rowcount
    db.commit()
    print("ok" if changed else "not enough in stock, or unknown part")


MENU = "[l]ist  [n]ew  [i]n  [o]ut  [q]uit > "
while (choice := input(MENU).strip().lower()) != "q":
    if choice == "l":
        for row in db.execute("SELECT no, title, shelf, stock FROM part ORDER BY shelf"):
            print("{:<10}{:<30}{:<8}{:>5}".format(*row))
    elif choice == "n":
        db.execute("INSERT INTO part (no, title, shelf) VALUES (?, ?, ?)", (input("no: "), input("title: "), input("shelf: ")))
        db.commit()
    elif choice in "io":
        no, amount = input("no: "), int(input("pieces: "))
        move(no, amount if choice == "i" else -amount)
