"""Agenda das salas no formato do LibreOffice."""

from pyexcel_ods3 import get_data, save_data

save_data("salas.ods", {"Reservas": [["Sala", "Hora"], ["Azul", "09:00"], ["Verde", "14:30"]]})
for linha in get_data("salas.ods")["Reservas"][1:]:
    print(linha)
