"""Escala de turnos da portaria no formato que a portaria consegue abrir."""
import itertools

import pyexcel

PORTEIROS = itertools.cycle(["Jonas", "Marta", "Célio"])
escala = [["Dia", "Manhã", "Noite"]]
for dia in range(1, 11):
    escala.append([f"{dia:02d}/12", next(PORTEIROS), next(PORTEIROS)])

pyexcel.save_as(array=escala, dest_file_name="turnos_portaria.xls", dest_sheet_name="Turnos")
print(len(escala) - 1, "dias")
