#!/bin/sh
# Writes the hashed, host-free locks from pyproject.toml. Needs `uv` on PATH; only for whoever changes a dependency.
set -eu
cd "$(dirname "$0")/../.."
compile() {
    uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
        --no-emit-index-url --no-emit-find-links "$@"
}
compile pyproject.toml --group build -o requirements.lock
compile pyproject.toml --group build --group dev -c requirements.lock -o requirements-dev.lock
compile --group semgrep -o requirements-semgrep.lock
compile --group credsweeper -o requirements-credsweeper.lock
compile tests/collector/truth/libraries.in -o requirements-telemetry.lock
compile tests/collector/truth/held_out/libraries.in -o requirements-held-out.lock
compile tests/collector/truth/stranger/libraries.in -o requirements-stranger.lock
compile tests/collector/truth/stranger_5/libraries.in -o requirements-stranger-5.lock
compile tests/collector/truth/stranger_6/libraries.in -o requirements-stranger-6.lock
compile examples/libraries.in -o requirements-examples.lock
compile tests/collector/notebooks/libraries.in -o requirements-notebooks.lock
compile tests/foreign/canaille.in -o requirements-canaille.lock
compile tests/foreign/secret_scanners.in -o requirements-secret-scanners.lock
