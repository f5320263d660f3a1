LETRAS = "TRWAGMYFPDXBNJZSQVHLCKE"
padron = {l.split(";")[0]: l.rstrip().split(";")[1:] for l in open("padron.txt", encoding="latin-1")}
vistos, malas = set(), 0
for firma in open("firmas.txt", encoding="utf-8"):
    dni, nombre = firma.strip().split(";")[:2]
    if dni[-1] != LETRAS[int(dni[:-1]) % 23] or dni not in padron or dni in vistos:
        malas += 1
        print("no vale:", dni, nombre, padron.get(dni, ["no empadronado"])[-1])
    vistos.add(dni)
print(len(vistos), "firmas,", malas, "malas")
