"""Which distribution a package that a run imported belongs to."""

from pathlib import Path

from escrow_collector.libraries import resolve


def installed(folder: Path, name: str, *files: str, listed: str = "") -> None:
    info = folder / f"{name.replace('-', '_')}-1.2.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Name: {name}\nVersion: 1.2\n")
    (info / "RECORD").write_text("".join(f"{file},,\n" for file in files))
    if listed:
        (info / "top_level.txt").write_text(listed)


def test_a_folder_that_holds_packages_of_many_is_looked_into(tmp_path: Path) -> None:
    folder = tmp_path / "site-packages"
    installed(folder, "google-auth", "google/auth/__init__.py", "google/oauth2/__init__.py", listed="google\n")
    installed(folder, "google-genai", "google/genai/__init__.py", "google/genai/types.py", listed="google\n")
    installed(folder, "google-cloud-storage", "google/cloud/storage/__init__.py", listed="google\n")
    installed(folder, "PyYAML", "yaml/__init__.py", "_yaml/__init__.py", listed="_yaml\nyaml\n")
    imported = {str(folder / one) for one in ("google/genai", "google/cloud/storage", "yaml", "six.py")}
    assert [one["name"] for one in resolve(imported)] == ["google-cloud-storage", "google-genai", "PyYAML", "six"]
