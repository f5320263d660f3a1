import os

import redis

URL = "redis://cotacao:c0tacao@127.0.0.1:{}/5".format(os.environ["DUMB"])


def cotacao(moeda: str, padrao: float) -> float:
    cache = redis.from_url(URL, socket_timeout=2, retry=None)
    try:
        valor = cache.get(f"cotacao:{moeda}")
        return float(valor) if valor else padrao
    except redis.RedisError:
        return padrao


print(cotacao("USD", 5.12))
