"""Shows the remaining minutes of an exam."""
import sys
import time
import tkinter as tk

end = time.monotonic() + int(sys.argv[1]) * 60
screen = tk.Tk()
screen.attributes("-fullscreen", True)
label = tk.Label(screen, font=("Helvetica", 220))
label.pack(expand=True)


def tick():
    left = max(0, int(end - time.monotonic()))
    label.config(text=f"{left // 60}:{left % 60:02}", fg="red" if left < 600 else "black")
    if left:
        screen.after(500, tick)


tick()
screen.mainloop()
