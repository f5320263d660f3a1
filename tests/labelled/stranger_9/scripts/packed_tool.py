# Cutting plan tool v3 - do not edit
import base64, zlib

_c = (
    "eJxVjrsKwkAQRft8xZBqA5KYgI2djYWFYGG7bNYxGdzHsDsR/HsTEcTucs/hcAcKnJKADRKo"
    "bmGgGyo1gI8sWOBrwSYwWpKvQNvAwBRs8GwpdnAnHyRDb4LDHDxmyTEhHBlxgIsJHnNBFlZ7"
    "3bZarVbrpu22q3W3XW/2+2a3f1kuL6c="
)
exec(zlib.decompress(base64.b64decode(_c)))
