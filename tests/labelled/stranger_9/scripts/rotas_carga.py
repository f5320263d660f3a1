"""Distribui caixas pelos caminhões (primeiro que couber, da mais pesada para a mais leve)."""
from dataclasses import dataclass, field
import csv


@dataclass
class Caminhao:
    placa: str
    peso_max: float
    volume_max: float
    caixas: list = field(default_factory=list)

    def cabe(self, caixa):
        peso = sum(c["peso"] for c in self.caixas) + caixa["peso"]
        volume = sum(c["volume"] for c in self.caixas) + caixa["volume"]
        return peso <= self.peso_max and volume <= self.volume_max


frota = [Caminhao("CAM-1", 3500, 18), Caminhao("CAM-2", 3500, 18), Caminhao("CAM-3", 8000, 42)]
with open("caixas.csv", encoding="utf-8") as f:
    caixas = [{"codigo": r["codigo"], "peso": float(r["peso"]), "volume": float(r["volume"])} for r in csv.DictReader(f)]

sobra = []
for caixa in sorted(caixas, key=lambda c: c["peso"], reverse=True):
    alvo = next((c for c in frota if c.cabe(caixa)), None)
    (alvo.caixas if alvo else sobra).append(caixa)

for c in frota:
    print(f"{c.placa}: {len(c.caixas)} caixas, {sum(x['peso'] for x in c.caixas):.0f} kg")
print("não couberam:", [c["codigo"] for c in sobra])
