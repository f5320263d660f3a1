import argparse
import diskcache

ap = argparse.ArgumentParser()
ap.add_argument("--pasta", default=r"D:\relatorios\cache")
a = ap.parse_args()

with diskcache.Cache(a.pasta) as cache:
    antes = cache.volume()
    n = cache.expire()
    print(n, "itens vencidos removidos,", (antes - cache.volume()) // 1024, "KB liberados")
