import pyexcel

compromissos = [["Data", "Assunto"], ["2024-06-03", "Reunião de vendas"], ["2024-06-05", "Auditoria"]]
pyexcel.save_as(array=compromissos, dest_file_name="agenda.ods", dest_sheet_name="Agenda")

for registro in pyexcel.get_records(file_name="agenda.ods"):
    print(registro["Data"], "-", registro["Assunto"])
