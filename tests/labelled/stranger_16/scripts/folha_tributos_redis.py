"""Carrega as alíquotas da planilha no Redis."""
import json
import logging

import pandas as pd
import redis

logging.basicConfig(level=logging.INFO)
PLANILHA = "aliquotas_2025.xlsx"


def main():
    r = redis.Redis(host="redis01.contabil.local", port=6379, db=2, decode_responses=True)
    df = pd.read_excel(PLANILHA, dtype={"codigo": str})
    pipe = r.pipeline()
    for linha in df.to_dict("records"):
        chave = f"aliquota:{linha['tributo']}:{linha['codigo']}"
        pipe.set(chave, json.dumps({"aliquota": linha["aliquota"], "vigencia": str(linha["vigencia"])}))
    pipe.execute()
    logging.info("%d alíquotas carregadas; total no Redis: %d", len(df), r.dbsize())


if __name__ == "__main__":
    main()
