import reqeusts

print(reqeusts.get("http://intranet.example/"))
