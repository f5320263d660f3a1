"""Contador de senhas da fila, num arquivo mapeado que dois guichês podem abrir."""
import mmap
import struct
from pathlib import Path

ARQUIVO = Path("senhas.bin")
ARQUIVO.write_bytes(struct.pack("<QQ", 0, 0))


def proxima(guiche: int) -> int:
    with open(ARQUIVO, "r+b") as aberto, mmap.mmap(aberto.fileno(), 0) as mapa:
        (valor,) = struct.unpack_from("<Q", mapa, guiche * 8)
        struct.pack_into("<Q", mapa, guiche * 8, valor + 1)
        mapa.flush()
        return valor + 1


for guiche in (0, 1, 0, 0):
    print("guichê", guiche, "senha", proxima(guiche))
print(struct.unpack("<QQ", ARQUIVO.read_bytes()))
