#!/bin/bash
# Leva os XML de NF-e da pasta da filial para o servidor fiscal interno (chave no ssh-agent)
set -e

ORIGEM=/mnt/filial07/nfe
DESTINO=/dados/nfe/filial07
SERVIDOR=fiscal01.grupomirante.local
CHAVE=${CHAVE:-$HOME/.ssh/id_nfe}

if [ ! -r "$CHAVE" ]; then
    echo "Chave $CHAVE não encontrada; peça acesso ao time de infraestrutura" >&2
    exit 1
fi

for xml in "$ORIGEM"/*.xml; do
    [ -e "$xml" ] || continue
    scp -q -i "$CHAVE" "$xml" "nfe@$SERVIDOR:$DESTINO/"
    mv "$xml" "$ORIGEM/enviados/"
done
