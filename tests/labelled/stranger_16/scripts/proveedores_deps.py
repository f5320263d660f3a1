"""Compara tarifas de proveedores; instala lo que falte."""
import os

try:
    import polars as pl
    from rapidfuzz import process
except ImportError:
    print("Instalando dependencias...")
    os.system("pip install polars rapidfuzz fastexcel")
    import polars as pl
    from rapidfuzz import process


def main():
    a = pl.read_excel("tarifa_proveedor_a.xlsx")
    b = pl.read_excel("tarifa_proveedor_b.xlsx")
    nombres_b = b["descripcion"].to_list()

    filas = []
    for fila in a.iter_rows(named=True):
        nombre, parecido, pos = process.extractOne(fila["descripcion"], nombres_b)
        if parecido >= 85:
            filas.append({
                "articulo": fila["descripcion"],
                "parecido": round(parecido),
                "precio_a": fila["precio"],
                "precio_b": b["precio"][pos],
            })
    pl.DataFrame(filas).write_excel("comparacion.xlsx")
    print(len(filas), "artículos comparados")


if __name__ == "__main__":
    main()
