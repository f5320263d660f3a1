"""A small chat window with fixed answers (key words, no model)."""
import tkinter as tk

ANSWERS = {
    ("open", "hours", "sunday", "night"): "We are open Mon-Fri 10-19, Sat 9-13. The return box is open day and night.",
    ("password", "login", "pin"): "Please come to the desk with your card; we cannot send a PIN by mail.",
    ("renew", "longer", "extend"): "You can renew twice in the catalogue under 'My loans'.",
    ("print", "copy", "scan"): "Printing costs 10 cents a page.",
}


def answer(question):
    words = set(question.lower().replace("?", "").split())
    best = max(ANSWERS, key=lambda keys: len(words & set(keys)))
    return ANSWERS[best] if words & set(best) else "Please ask at the desk."


root = tk.Tk()
root.title("Ask the library assistant")
chat = tk.Text(root, width=60, height=20)
entry = tk.Entry(root, width=60)


def send(_event):
    chat.insert("end", f"You: {entry.get()}\nLibrary: {answer(entry.get())}\n\n")
    entry.delete(0, "end")


entry.bind("<Return>", send)
chat.pack()
entry.pack()
root.mainloop()
