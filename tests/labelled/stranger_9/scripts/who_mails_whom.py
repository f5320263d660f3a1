"""Who answers whom how fast, from a shared mailbox in Outlook."""
from collections import defaultdict
from statistics import median

import win32com.client

outlook = win32com.client.Dispatch("Outlook.Application").GetNamespace("MAPI")
box = outlook.Folders("Order desk").Folders("Inbox")

last_in_thread = {}
delays = defaultdict(list)
items = box.Items
items.Sort("[ReceivedTime]")
for mail in items:
    if mail.Class != 43:
        continue
    thread, sender = mail.ConversationID, mail.SenderName
    if thread in last_in_thread:
        previous, at = last_in_thread[thread]
        if previous != sender:
            delays[sender].append((mail.ReceivedTime - at).total_seconds() / 3600)
    last_in_thread[thread] = (sender, mail.ReceivedTime)

for sender, hours in sorted(delays.items(), key=lambda kv: median(kv[1])):
    print(f"{sender:<35} {len(hours):>4} answers, median {median(hours):.1f} h")
