from pathlib import Path
import yaml

tarifas = yaml.safe_load(Path("tarifas_seguro.yaml").read_text("utf-8"))
for destino, modelo in tarifas["destinos"].items():
    for dias in (7, 14, 21, 30):
        prima = modelo["base"] + modelo["dia"] * dias * (1 - modelo.get("rebaja", 0) * (dias > 14))
        print(f"{destino:<12}{dias:>3} días {prima:>8.2f} €")
