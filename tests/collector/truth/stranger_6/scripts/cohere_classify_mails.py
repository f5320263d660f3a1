import os

import cohere

co = cohere.ClientV2(api_key="co-test", base_url=f"http://127.0.0.1:{os.environ['HTTP']}")

MAILS = ["Where is my parcel?", "Please send the invoice again."]

for mail in MAILS:
    try:
        answer = co.chat(
            model="command-a-03-2025",
            messages=[{"role": "user", "content": f"Category (logistics/finance/other) of: {mail}"}],
        )
        print(mail, "->", answer.message.content[0].text)
    except Exception as exc:
        print(mail, "-> not classified:", type(exc).__name__)
