"""Vergleicht die gemeldete Konfession mit dem Kirchensteuerabzug der letzten Abrechnung."""
import polars as pl

SATZ = {"BY": 0.08, "BW": 0.08}
PFLICHTIG = ["rk", "ev", "ak", "is"]

stamm = pl.read_csv("personalstamm.csv", separator=";", encoding="iso-8859-1")
abrechnung = pl.read_csv("abrechnung_2026_10.csv", separator=";", encoding="iso-8859-1", decimal_comma=True)

geprueft = (
    stamm.join(abrechnung, on="personalnummer", how="inner")
    .with_columns(
        soll=pl.when(pl.col("konfession").is_in(PFLICHTIG))
        .then(pl.col("lohnsteuer") * pl.col("bundesland").replace_strict(SATZ, default=0.09))
        .otherwise(0.0)
        .round(2)
    )
    .with_columns(abweichung=(pl.col("soll") - pl.col("kirchensteuer")).abs())
    .filter(pl.col("abweichung") > 0.05)
)

print(geprueft.select("personalnummer", "nachname", "konfession", "soll", "kirchensteuer"))
geprueft.write_csv("kirchensteuer_abweichungen.csv", separator=";")
