"""Load every calculation rule that lies in the public folder and apply it to the quotation."""
import importlib.util
import json
from pathlib import Path

RULES = Path("//nas01/public/pricing_rules")


def load(path: Path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


quotation = json.loads(Path("quotation.json").read_text())
for path in sorted(RULES.glob("*.py")):
    rule = load(path)
    before = quotation["total"]
    quotation = rule.apply(quotation)
    print(f"{path.stem}: {before:.2f} -> {quotation['total']:.2f}")
Path("quotation_out.json").write_text(json.dumps(quotation, indent=2))
