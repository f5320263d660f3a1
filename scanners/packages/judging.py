"""What is wrong with the libraries of a version: known weaknesses, known malice, look-alikes, unknown names. Pure."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from scanners.findings import Confidence, Severity, Trait, Vector
from scanners.packages.advisories import Advisory, Feed
from scanners.packages.manifests import highest_named
from scanners.packages.names import imitated, resembles, well_known
from scanners.packages.package import Component, Evidence, Package

ENGINE = "dependencies"
_MANY = 5_000
_FEW = 1_000
"""Known names from which a name that is not among them says something."""
_SURE = {Evidence.OBSERVED: Confidence.HIGH, Evidence.DECLARED: Confidence.MEDIUM, Evidence.INFERRED: Confidence.MEDIUM}
_MENDED = "Use a version in which they are mended ("
_NONE = "none is known"
_SAID = {Evidence.OBSERVED: "loaded by a run", Evidence.DECLARED: "asked for", Evidence.INFERRED: "imported"}


@dataclass(frozen=True, slots=True)
class Verdict:
    """Something wrong with one library of a version."""

    rule: str
    vector: Vector
    severity: Severity
    confidence: Confidence
    message: str
    fix: str
    path: str
    line: int
    traits: frozenset[Trait] = frozenset()


def merge_packages(
    observed: Iterable[tuple[str, str | None]], named: Iterable[tuple[str, Package]], *, local: Collection[str] = ()
) -> list[Component]:
    """One component for each library, under the best evidence: observed before declared before inferred."""
    found: dict[str, Component] = {}
    for path, package in sorted(named, key=lambda one: (-one[1].evidence.rank, one[0], one[1])):
        is_local = package.evidence is Evidence.INFERRED and package.name.replace("-", "_") in local
        if not is_local and package.name not in found:
            found[package.name] = Component(
                package.name, package.evidence, package.version, package.requirement, path, package.line
            )
    versions: dict[str, list[str | None]] = {}
    for name, version in sorted(observed, key=lambda one: (one[0], one[1] or "")):
        versions.setdefault(name, []).append(version)
    for name, seen in versions.items():
        known = [one for one in dict.fromkeys(seen) if one is not None]
        asked = found.get(name)
        where = (asked.requirement, asked.path, asked.line) if asked else ("", "", 0)
        found[name] = Component(name, Evidence.OBSERVED, known[-1] if known else None, *where, tuple(known[:-1]))
    return [found[name] for name in sorted(found)]


def judge_packages(components: Sequence[Component], feed: Feed, *, own: Collection[str] = ()) -> list[Verdict]:
    """Everything wrong with these libraries; `own` are names of the company's own index, which are never strange."""
    return [verdict for component in components for verdict in _verdicts(component, feed, own)]


def _verdicts(component: Component, feed: Feed, own: Collection[str]) -> Iterator[Verdict]:
    if component.name in own:
        return
    if known := _malicious(component, feed):
        yield _malice(component, known)
        return
    weak = _weaknesses(component, feed)
    if weak:
        yield _weakness(component, weak)
    yield from _strangeness(component, feed)


def _malicious(component: Component, feed: Feed) -> list[Advisory]:
    met = {one.id: one for one in feed.against_all(component.name)}
    for version in component.versions:
        met |= {one.id: one for one in feed.against(component.name, version) if one.is_malicious}
    return [met[name] for name in sorted(met)]


def _weaknesses(component: Component, feed: Feed) -> list[tuple[str, Advisory]]:
    """What is known against the versions in question: those seen, the one asked for, or the highest it allows."""
    versions = component.versions or (tuple(highest_named(component.requirement)) if component.requirement else ())
    found = {one.id: (version, one) for version in versions for one in feed.against(component.name, version)}
    return sorted(found.values(), key=lambda one: (-list(Severity).index(one[1].severity), one[1].id))


def _malice(component: Component, known: Sequence[Advisory]) -> Verdict:
    return Verdict(
        rule=f"dependencies.malicious.{component.name}",
        vector=Vector.LIBRARIES,
        severity=Severity.CRITICAL,
        confidence=Confidence.HIGH,
        message=f"{component.name} is {_SAID[component.evidence]} and is known to be malicious ({_ids(known)})",
        fix=f"Take the machine off the network, remove {component.name}, and change every secret it could read",
        path=component.path,
        line=component.line,
        traits=frozenset({Trait.MALICIOUS_LIBRARY}),
    )


def _weakness(component: Component, known: Sequence[tuple[str, Advisory]]) -> Verdict:
    versions = ", ".join(dict.fromkeys(version for version, _ in known))
    worst = known[0][1]
    fixes = [fix for _, one in known if (fix := one.fixed_in(component.name))]
    return Verdict(
        rule=f"dependencies.vulnerable.{component.name}",
        vector=Vector.LIBRARIES,
        severity=worst.severity,
        confidence=_SURE[component.evidence],
        message=f"{component.name} {versions} is {_SAID[component.evidence]} and has known weaknesses "
        f"({_ids([one for _, one in known])}): {worst.summary.rstrip('.')}",
        fix=f"{_MENDED}{', '.join(dict.fromkeys(fixes)) or _NONE}), and run the script with it",
        path=component.path,
        line=component.line,
    )


def mended_in(fix: str) -> str:
    """The versions a weakness's fix names, for saying it in another language; none where it names none."""
    named = fix.removeprefix(_MENDED).partition(")")[0] if fix.startswith(_MENDED) else _NONE
    return "" if named == _NONE else named


def _strangeness(component: Component, feed: Feed) -> Iterator[Verdict]:
    known = _known(feed.known)
    if component.name in known:
        return
    if (meant := resembles(component.name, _imitated(feed.known))) is not None:
        # A module of one's own may be called `thing`, and no library of that name was ever installed: that weighs
        # less, and is as sure as a name so near to one of the most used can be.
        is_import = component.evidence is Evidence.INFERRED
        yield Verdict(
            f"dependencies.look-alike.{component.name}", Vector.LIBRARIES,
            Severity.MEDIUM if is_import else Severity.HIGH, Confidence.MEDIUM,
            f"{component.name} is {_SAID[component.evidence]}; its name looks like {meant}, which may have been meant",
            f"Check who publishes {component.name}; if {meant} was meant, correct the name and change every secret the "
            "script could read", component.path, component.line,
        )  # fmt: skip
    elif len(known) >= _MANY and component.evidence is not Evidence.INFERRED:
        # The name of an import is not the name of a library: it may as well be a module of the company's own.
        yield Verdict(
            f"dependencies.unknown.{component.name}", Vector.LIBRARIES, Severity.LOW, Confidence.MEDIUM,
            f"{component.name} is {_SAID[component.evidence]} and is not among the {len(known):,} libraries known here",
            "Check who publishes it and what it does; add it to the company's own list when it is wanted",
            component.path, component.line,
        )  # fmt: skip


@lru_cache(maxsize=2)
def _known(of_feed: frozenset[str]) -> frozenset[str]:
    """Names of libraries that are what they seem: thousands, made one set of once and not for each library."""
    return well_known() | of_feed


@lru_cache(maxsize=2)
def _imitated(of_feed: frozenset[str]) -> frozenset[str]:
    """Names worth imitating, those of the company among them where they are few."""
    return imitated() | of_feed if len(of_feed) < _FEW else imitated()


def _ids(advisories: Sequence[Advisory]) -> str:
    shown = [one.id for one in advisories[:4]]
    more = len(advisories) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more else "")
