import argparse
import redis

ap = argparse.ArgumentParser()
ap.add_argument("prefixo")
ap.add_argument("--servidor", default="redis01.moinhoazul.local")
a = ap.parse_args()

r = redis.Redis(host=a.servidor, port=6379, db=2)
n = 0
for chave in r.scan_iter(match=a.prefixo + "*", count=500):
    r.unlink(chave)
    n += 1
print(n, "chaves removidas")
