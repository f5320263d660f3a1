"""Mostra as horas em que as câmaras frias passaram do limite."""
import pandas as pd

ARQUIVO = r"C:\Qualidade\temperaturas.csv"
LIMITE = 5.0
CAMARAS = [f"camara_{n}" for n in range(1, 7)]


def main():
    df = pd.read_csv(ARQUIVO, sep=";", names=["momento", *CAMARAS], parse_dates=["momento"])
    noite = df["momento"].dt.hour.isin([22, 23, 0, 1, 2, 3, 4, 5])
    for camara in CAMARAS:
        acima = df[df[camara] > LIMITE]
        if acima.empty:
            continue
        print(f"{camara}: {len(acima)} leituras acima de {LIMITE} graus, {noite[acima.index].sum()} delas à noite")
        print("   máxima:", acima[camara].max(), "em", acima.loc[acima[camara].idxmax(), "momento"])
    df.set_index("momento")[CAMARAS].resample("D").max().to_excel("maximas_diarias.xlsx")


if __name__ == "__main__":
    main()
