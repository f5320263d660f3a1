"""Envia lembrete de boleto vencido pelo WhatsApp Web."""
import time

import pandas as pd
import pywhatkit

MODELO = ("Olá {nome}, tudo bem? Identificamos que o boleto de R$ {valor:.2f}, vencido em {venc}, "
          "ainda está em aberto. Caso já tenha pago, desconsidere.")


def carregar():
    df = pd.read_excel("boletos.xlsx", dtype={"celular": str})
    df["vencimento"] = pd.to_datetime(df["vencimento"], dayfirst=True)
    return df[(df["status"] == "aberto") & (df["vencimento"] < pd.Timestamp.today())]


def main():
    for cliente in carregar().itertuples():
        primeiro_nome = cliente.nome.split()[0].title()
        texto = MODELO.format(nome=primeiro_nome, valor=cliente.valor, venc=f"{cliente.vencimento:%d/%m/%Y}")
        pywhatkit.sendwhatmsg_instantly(f"+55{cliente.celular}", texto, wait_time=15, tab_close=True)
        print("enviado para", cliente.nome)
        time.sleep(5)


if __name__ == "__main__":
    main()
