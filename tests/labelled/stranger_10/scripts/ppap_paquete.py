"""Prepara el paquete PPAP de una pieza y lo sube al servidor del consultor.

Uso:
    ppap_paquete.py 8K0-411-105 --nivel 3
    ppap_paquete.py 8K0-411-105 --solo-revisar
"""
from __future__ import annotations

import argparse
import json
import logging
import sys
import zipfile
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import paramiko

log = logging.getLogger("ppap")

RAIZ = Path(r"\\planta-fs\Calidad\PPAP")
ELEMENTOS = {
    1: "registro_diseno", 2: "cambios_ingenieria", 3: "aprobacion_ingenieria", 4: "amfe_diseno", 5: "diagrama_flujo",
    6: "amfe_proceso", 7: "plan_control", 8: "msa", 9: "dimensional", 10: "materiales", 11: "estudio_inicial",
    12: "laboratorio", 13: "aspecto", 14: "muestras", 15: "patron", 16: "utiles", 17: "requisitos_cliente", 18: "psw",
}
EXIGIDOS = {1: {18}, 2: {1, 9, 10, 18}, 3: set(ELEMENTOS) - {14, 15, 16}, 4: {18}, 5: set(ELEMENTOS)}

CONSULTOR = "sftp.calidad-roldan.example"
USUARIO = "planta_norte"
CLAVE = "Ppap.Roldan.2026"


@dataclass
class Paquete:
    pieza: str
    nivel: int
    archivos: dict[int, list[Path]] = field(default_factory=dict)

    @property
    def faltan(self) -> list[int]:
        return sorted(n for n in EXIGIDOS[self.nivel] if not self.archivos.get(n))

    @property
    def nombre(self) -> str:
        return f"PPAP_{self.pieza}_N{self.nivel}_{date.today():%Y%m%d}.zip"


def reunir(pieza: str, nivel: int) -> Paquete:
    paquete = Paquete(pieza, nivel)
    for numero, nombre in ELEMENTOS.items():
        carpeta = RAIZ / pieza / f"{numero:02}_{nombre}"
        if carpeta.is_dir():
            paquete.archivos[numero] = sorted(f for f in carpeta.iterdir() if not f.name.startswith("~$"))
    return paquete


def comprimir(paquete: Paquete, destino: Path) -> Path:
    ruta = destino / paquete.nombre
    indice = {n: [f.name for f in archivos] for n, archivos in paquete.archivos.items()}
    with zipfile.ZipFile(ruta, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("indice.json", json.dumps(indice, ensure_ascii=False, indent=1))
        for numero, archivos in paquete.archivos.items():
            for archivo in archivos:
                z.write(archivo, f"{numero:02}/{archivo.name}")
    return ruta


def subir(ruta: Path) -> None:
    with paramiko.SSHClient() as ssh:
        ssh.set_missing_host_key_policy(paramiko.AutoAddPolicy())
        ssh.connect(CONSULTOR, username=USUARIO, password=CLAVE, timeout=20)
        with ssh.open_sftp() as sftp:
            sftp.put(str(ruta), f"entrada/{ruta.name}")
    log.info("subido %s", ruta.name)


def opciones(argumentos: list[str] | None = None) -> argparse.Namespace:
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("pieza")
    p.add_argument("--nivel", type=int, choices=EXIGIDOS, default=3)
    p.add_argument("--destino", type=Path, default=Path.cwd())
    p.add_argument("--solo-revisar", action="store_true")
    return p.parse_args(argumentos)


def main() -> int:
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
    args = opciones()
    paquete = reunir(args.pieza, args.nivel)
    for numero in paquete.faltan:
        log.error("falta %02d %s", numero, ELEMENTOS[numero])
    if paquete.faltan:
        return 1
    if not args.solo_revisar:
        subir(comprimir(paquete, args.destino))
    return 0


if __name__ == "__main__":
    sys.exit(main())
