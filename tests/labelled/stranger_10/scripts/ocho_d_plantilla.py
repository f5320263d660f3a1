import json
import sys
from docxtpl import DocxTemplate

reclamacion = json.load(open(sys.argv[1], encoding="utf-8"))
plantilla = DocxTemplate("plantilla_8D.docx")
plantilla.render({
    "numero": reclamacion["numero"],
    "pieza": reclamacion["pieza"],
    "defecto": reclamacion["defecto"],
    "piezas_bloqueadas": reclamacion.get("bloqueadas", 0),
    **{f"D{i}": reclamacion.get(f"d{i}", "pendiente") for i in range(3, 9)},
})
plantilla.save(f"8D_{reclamacion['numero']}.docx")
