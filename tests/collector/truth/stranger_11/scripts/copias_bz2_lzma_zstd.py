"""Qual compactador rende mais para os nossos textos?"""
import bz2
import lzma

import lz4.frame
import zstandard

with open("in.txt", "rb") as origem:
    texto = origem.read() * 400
for nome, abrir in (("texto.bz2", bz2.open), ("texto.xz", lzma.open), ("texto.lz4", lz4.frame.open)):
    with abrir(nome, "wb") as destino:
        destino.write(texto)
with open("texto.zst", "wb") as destino:
    destino.write(zstandard.ZstdCompressor(level=9).compress(texto))
with lzma.open("texto.xz") as volta:
    print(volta.read() == texto)
