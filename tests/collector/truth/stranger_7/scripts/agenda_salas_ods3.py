"""Agenda das salas no formato do LibreOffice."""

import pandas as pd
from pyexcel_ods3 import get_data

reservas = pd.DataFrame({"Sala": ["Azul", "Verde"], "Hora": ["09:00", "14:30"]})
reservas.to_excel("salas.ods", sheet_name="Reservas", engine="odf", index=False)
for linha in get_data("salas.ods")["Reservas"][1:]:
    print(linha)
