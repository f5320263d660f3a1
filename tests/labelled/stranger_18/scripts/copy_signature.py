from datetime import date, timedelta
import pyperclip

ready = date.today() + timedelta(days=10)
text = f"""Thank you for your order.
The goods will leave our warehouse on {ready:%d %B %Y}.
Kind regards, Sales Desk"""
pyperclip.copy(text)
print("In the clipboard, paste with Ctrl+V")
