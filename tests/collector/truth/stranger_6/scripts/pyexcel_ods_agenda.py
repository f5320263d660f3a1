"""A agenda vem do LibreOffice; aqui é montada uma de exemplo e lida de volta."""
import pandas as pd
import pyexcel

compromissos = pd.DataFrame({"Data": ["2024-06-03", "2024-06-05"], "Assunto": ["Reunião de vendas", "Auditoria"]})
compromissos.to_excel("agenda.ods", sheet_name="Agenda", index=False, engine="odf")

for registro in pyexcel.get_records(file_name="agenda.ods"):
    print(registro["Data"], "-", registro["Assunto"])
