"""The libraries of a version as CycloneDX 1.6, with the evidence for each and what is known against it."""

import json
import uuid
from collections.abc import Sequence
from urllib.parse import quote

from escrow.core.canonical import Json
from scanners.packages.advisories import Advisory, Feed
from scanners.packages.manifests import highest_named
from scanners.packages.package import Component, Evidence

_NAMESPACE = uuid.UUID("3b0f2a34-5a0e-4f6d-9c52-0b9f5a4a7c11")
_TECHNIQUE = {Evidence.OBSERVED: "instrumentation", Evidence.DECLARED: "manifest-analysis",
              Evidence.INFERRED: "source-code-analysis"}  # fmt: skip
_SURE = {Evidence.OBSERVED: 1, Evidence.DECLARED: 0.8, Evidence.INFERRED: 0.4}


def write_sbom(
    components: Sequence[Component], *, script_id: str, number: int, name: str, digest: str, feed: Feed
) -> bytes:
    """A bill of materials; the same version and feed are always the same bytes, so its serial number is too."""
    subject = f"script:{script_id}:{number}"
    body: dict[str, Json] = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": _about(subject, name, digest, number, feed),
        "components": [_component(one) for one in components],
        "dependencies": [
            {"ref": subject, "dependsOn": sorted(_ref(one) for one in components)},
            *({"ref": _ref(one), "dependsOn": []} for one in components),
        ],
        "vulnerabilities": [known for one in components for known in _known(one, feed)],
    }
    text = json.dumps(body, indent=1, sort_keys=True, ensure_ascii=False)
    return json.dumps(
        {**body, "serialNumber": f"urn:uuid:{uuid.uuid5(_NAMESPACE, text)}"}, indent=1, sort_keys=True,
        ensure_ascii=False,
    ).encode() + b"\n"  # fmt: skip


def _about(subject: str, name: str, digest: str, number: int, feed: Feed) -> dict[str, Json]:
    return {
        "component": {
            "type": "application",
            "bom-ref": subject,
            "name": name,
            "version": str(number),
            "hashes": [{"alg": "SHA-256", "content": digest.removeprefix("sha256:")}],
        },
        "tools": {"components": [{"type": "application", "name": "script-escrow"}]},
        "properties": [
            {"name": "escrow:feed:name", "value": feed.name},
            {"name": "escrow:feed:issued_at", "value": feed.issued_at},
            {"name": "escrow:feed:digest", "value": feed.digest},
        ],
    }


def _component(component: Component) -> dict[str, Json]:
    found: dict[str, Json] = {
        "type": "library",
        "bom-ref": _ref(component),
        "name": component.name,
        "purl": _ref(component),
        "scope": "required",
        "evidence": {"identity": [_identity(component)]},
    }
    if component.version is not None:
        found["version"] = component.version
    noted = {"escrow:evidence": component.evidence.value, "escrow:requirement": component.requirement,
             "escrow:other-versions": ", ".join(component.others)}  # fmt: skip
    found["properties"] = [{"name": name, "value": value} for name, value in noted.items() if value]
    return found


def _identity(component: Component) -> dict[str, Json]:
    where = f"{component.path}:{component.line}" if component.path else "run"
    sure = _SURE[component.evidence]
    return {
        "field": "name" if component.version is None else "version",
        "confidence": sure,
        "methods": [{"technique": _TECHNIQUE[component.evidence], "confidence": sure, "value": where}],
    }


def _ref(component: Component) -> str:
    version = "" if component.version is None else f"@{quote(component.version, safe='')}"
    return f"pkg:pypi/{quote(component.name, safe='')}{version}"


def _known(component: Component, feed: Feed) -> list[dict[str, Json]]:
    versions = component.versions or (tuple(highest_named(component.requirement)) if component.requirement else ())
    met = {one.id: one for version in versions for one in feed.against(component.name, version)}
    met |= {one.id: one for one in feed.against_all(component.name)}
    return [_vulnerability(component, met[name]) for name in sorted(met)]


def _vulnerability(component: Component, advisory: Advisory) -> dict[str, Json]:
    return {
        "bom-ref": f"{advisory.id}/{component.name}",
        "id": advisory.id,
        "description": advisory.summary,
        "ratings": [{"severity": advisory.severity.value}],
        "affects": [{"ref": _ref(component)}],
    }
