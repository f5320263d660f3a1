"""Convert the partner's YAML configuration to JSON, whatever its encoding."""
import chardet
import orjson
import yaml

with open("partner.yaml", "w", encoding="latin-1") as handle:
    handle.write("company: Café Central\nactive: true\nbranches: [Lisboa, Évora]\n")

with open("partner.yaml", "rb") as handle:
    raw = handle.read()
encoding = chardet.detect(raw)["encoding"] or "utf-8"
config = yaml.safe_load(raw.decode(encoding))
with open("partner.json", "wb") as handle:
    handle.write(orjson.dumps(config, option=orjson.OPT_INDENT_2))
