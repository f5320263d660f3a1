from datetime import date

import pandas as pd

PLANZEIT_MIN = 450


def verfuegbarkeit(stillstand):
    return (PLANZEIT_MIN - stillstand) / PLANZEIT_MIN


def leistung(stueck, takt_s, stillstand):
    laufzeit_s = (PLANZEIT_MIN - stillstand) * 60
    return stueck * takt_s / laufzeit_s if laufzeit_s else 0


def oee(zeile):
    qualitaet = zeile.gut / zeile.stueck if zeile.stueck else 0
    return verfuegbarkeit(zeile.stillstand) * leistung(zeile.stueck, zeile.takt_s, zeile.stillstand) * qualitaet


def main():
    schicht = pd.read_csv(rf"\\kw-fs01\produktion\schicht_{date.today():%Y%m%d}.csv", sep=";", decimal=",")
    schicht["oee"] = [oee(z) for z in schicht.itertuples()]
    print(schicht.groupby("linie")["oee"].mean().map("{:.1%}".format).to_string())


if __name__ == "__main__":
    main()
