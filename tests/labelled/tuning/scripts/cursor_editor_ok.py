class Cursor:
    """A text cursor."""

    def __init__(self):
        self.line = 0

    def execute(self, command):
        self.line += 1 if command == "down" else -1


cursor = Cursor()
cursor.execute("down")
print(cursor.line)
