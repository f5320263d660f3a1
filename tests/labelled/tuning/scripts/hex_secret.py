token = bytes.fromhex("6d796170692d546f6b656e2d3432396a6b").decode()
headers = {"X-Api-Token": token}
print(len(headers))
