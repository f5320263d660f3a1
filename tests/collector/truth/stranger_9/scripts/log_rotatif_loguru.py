"""Nettoie les fichiers texte du matin et journalise."""
import shutil
from pathlib import Path

from loguru import logger

logger.remove()
logger.add("nettoyage.log", format="{time:HH:mm} {level} {message}")

source = Path("in.txt")
propre = "\n".join(ligne.strip().capitalize() for ligne in source.read_text(encoding="utf-8").splitlines())
Path("propre.txt").write_text(propre + "\n", encoding="utf-8")
logger.info("{} lignes nettoyées", propre.count("\n") + 1)
shutil.move("propre.txt", "texte_final.txt")
