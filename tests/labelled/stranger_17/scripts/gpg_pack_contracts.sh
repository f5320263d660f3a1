#!/usr/bin/env bash
# Pack a folder with contracts into a passphrase protected archive.
#   ./gpg_pack_contracts.sh /srv/contracts/acme  out/acme.tar.gpg
set -euo pipefail

usage() {
    echo "usage: $0 FOLDER TARGET" >&2
    exit 2
}

[ $# -eq 2 ] || usage
folder="$1"
target="$2"

[ -d "$folder" ] || { echo "no such folder: $folder" >&2; exit 1; }
mkdir -p "$(dirname "$target")"

read -rsp "Passphrase: " phrase; echo
read -rsp "Again:      " again; echo
[ "$phrase" = "$again" ] || { echo "passphrases differ" >&2; exit 1; }

tar -C "$(dirname "$folder")" -cf - "$(basename "$folder")" |
    gpg --batch --yes --pinentry-mode loopback \
        --passphrase-fd 3 --symmetric --cipher-algo AES256 \
        --output "$target" 3<<<"$phrase"

unset phrase again
ls -lh "$target"
