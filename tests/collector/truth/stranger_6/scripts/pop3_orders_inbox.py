import os
import poplib

try:
    box = poplib.POP3("localhost", int(os.environ["DUMB"]), timeout=5)
    box.user("orders")
    box.pass_("0rders")
    count, size = box.stat()
    print(f"{count} messages, {size / 1024:.0f} kB")
    box.quit()
except (poplib.error_proto, OSError) as exc:
    print("mailbox:", type(exc).__name__)
