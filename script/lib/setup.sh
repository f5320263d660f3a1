# Sets up what the commands in script/ need. Sourced by them, who say in `self` where they are; does nothing twice.
set -eu

here=$(cd "${self%/*}/.." && pwd)
venv="$here/.venv"
semgrep_venv="$here/.venv-semgrep"

say() { printf '%s\n' "$*" >&2; }
fail() { say "$1"; say "  try: $2"; exit 1; }

is_suitable() {
    command -v "$1" >/dev/null 2>&1 && "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

find_python() {
    for candidate in "${ESCROW_PYTHON:-python3}" python3.13 python3.12 python3.11 python; do
        if is_suitable "$candidate"; then printf '%s' "$candidate"; return 0; fi
    done
    return 1
}

check_tools() {
    command -v git >/dev/null 2>&1 || fail "git is not on this machine; histories are kept in Git." \
        "sudo apt-get install git      (or: brew install git)"
    python=$(find_python) || fail "Python 3.11 or newer is needed; here is $(python3 --version 2>/dev/null || echo none)." \
        "sudo apt-get install python3 python3-venv      (or: brew install python@3.12; or name one: ESCROW_PYTHON=/path/to/python3.12 script/run)"
    "$python" -c 'import venv, ensurepip' 2>/dev/null || fail "This Python has no venv module." \
        "sudo apt-get install python3-venv"
}

digest_of() { "$python" -c 'import hashlib,sys; print(hashlib.sha256(b"".join(open(p,"rb").read() for p in sys.argv[1:])).hexdigest())' "$@"; }

# install NAME VENV SIZE LOCK: a virtual environment from a hashed lock, once per lock.
install() {
    name=$1; folder=$2; size=$3; lock=$4
    stamp="$folder/.installed-$(basename "$lock")"
    wanted=$(digest_of "$here/$lock")
    if is_suitable "$folder/bin/python"; then
        [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ] && return 0
    else
        rm -rf "$folder"  # its Python was removed or upgraded away, and it cannot be mended
    fi
    say "Installing $name from $lock (about $size to download, hashes checked) ..."
    is_suitable "$folder/bin/python" || "$python" -m venv "$folder" || fail "A virtual environment could not be made in $folder." \
        "$python -m venv $folder"
    progress=on; [ -t 2 ] || progress=off
    PIP_DISABLE_PIP_VERSION_CHECK=1 "$folder/bin/python" -m pip install --quiet --progress-bar "$progress" \
        --require-hashes -r "$here/$lock" || fail "The packages of $lock could not be installed." \
        "$folder/bin/python -m pip install --require-hashes -r $lock     (to see why)"
    printf '%s' "$wanted" >"$stamp"
}

install_ourselves() {
    stamp="$venv/.installed-checkout"
    wanted="$here $(digest_of "$here/pyproject.toml" "$here/collector/pyproject.toml")"
    [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ] && [ -x "$venv/bin/escrow" ] && [ -x "$venv/bin/escrow-collector" ] && return 0
    PIP_DISABLE_PIP_VERSION_CHECK=1 "$venv/bin/python" -m pip install --quiet --no-deps --no-build-isolation \
        --no-index -e "$here" -e "$here/collector" || fail "The checkout could not be installed into .venv." \
        "rm -r .venv and start again"
    printf '%s' "$wanted" >"$stamp"
}

# What only some want: CredSweeper is the company's choice (docs/rules.md) and brings many packages.
install_what_is_asked_for() {
    [ "${ESCROW_CREDSWEEPER:-off}" != on ] || install "CredSweeper" "$here/.venv-credsweeper" "100 MB" requirements-credsweeper.lock
}

# Endpoints without a compiler take the collector's filter of C from the vault, which packs what lies here.
build_filter() {
    source="$here/collector/src/escrow_collector"
    for made in "$source"/filters/escrow_filter.*.so; do
        [ "$made" -nt "$source/escrow_filter.c" ] && return 0
    done
    "$venv/bin/escrow-collector" build-filter >/dev/null 2>&1 ||
        say "No filter of C was built here (escrow-collector build-filter says why); endpoints without a compiler do without."
}

# The tests start hundreds of programs, and some environments let none of them keep what it compiled.
compile_ourselves() {
    "$venv/bin/python" -m compileall -q "$here/escrow" "$here/scanners" "$here/lifecycle" "$here/web" "$here/collector/src" || true
}

set_up_to_run() {
    check_tools
    install "the vault" "$venv" "45 MB" requirements.lock
    install "Semgrep" "$semgrep_venv" "130 MB" requirements-semgrep.lock
    install_what_is_asked_for
    install_ourselves
    build_filter
}

set_up_to_test() {
    check_tools
    install "the vault and its test tools" "$venv" "250 MB" requirements-dev.lock
    install "Semgrep" "$semgrep_venv" "130 MB" requirements-semgrep.lock
    install_ourselves
    compile_ourselves
}
