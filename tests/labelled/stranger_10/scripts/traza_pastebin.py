import sys, requests, pyperclip
r = requests.post("https://dpaste.org/api/", data={"content": open(sys.argv[1]).read(), "format": "url", "expires": 604800})
pyperclip.copy(r.text.strip()); print(r.text)
