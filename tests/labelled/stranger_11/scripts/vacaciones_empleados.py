import pandas as pd

empleados = pd.read_excel("plantilla.xlsx", sheet_name="Empleados", dtype={"nif": str})
ausencias = pd.read_excel("plantilla.xlsx", sheet_name="Ausencias", parse_dates=["desde", "hasta"])

ausencias = ausencias[ausencias["tipo"] == "vacaciones"]
ausencias["dias"] = [len(pd.bdate_range(a.desde, a.hasta)) for a in ausencias.itertuples()]
gastados = ausencias.groupby("nif")["dias"].sum()
empleados["quedan"] = empleados["dias_anuales"] - empleados["nif"].map(gastados).fillna(0)
empleados[["nif", "nombre", "apellidos", "quedan"]].to_excel("vacaciones.xlsx", index=False)
