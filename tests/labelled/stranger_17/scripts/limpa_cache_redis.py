"""Apaga do Redis as chaves de preço depois que a tabela nova é publicada."""
import argparse
import os

import redis

PADRAO = "preco:{loja}:*"


def conectar():
    return redis.Redis(
        host=os.getenv("REDIS_HOST", "cache01.varejomax.intra"),
        port=6379,
        password=os.environ["REDIS_SENHA"],
        ssl=True,
        decode_responses=True,
    )


def limpar(r, loja, simular):
    lote, total = [], 0
    for chave in r.scan_iter(PADRAO.format(loja=loja), count=1000):
        lote.append(chave)
        if len(lote) == 500:
            total += len(lote) if simular else r.unlink(*lote)
            lote.clear()
    if lote:
        total += len(lote) if simular else r.unlink(*lote)
    return total


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("lojas", nargs="+")
    ap.add_argument("--simular", action="store_true")
    args = ap.parse_args()
    r = conectar()
    for loja in args.lojas:
        print(f"loja {loja}: {limpar(r, loja, args.simular)} chaves")


if __name__ == "__main__":
    main()
