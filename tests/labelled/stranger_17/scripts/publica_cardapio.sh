#!/bin/bash
# Publica o cardápio da semana na intranet da escola.
set -e

PDF="${1:-/dados/cantina/cardapio.pdf}"
SERVIDOR="intranet.greenhillschool.intra"
USUARIO="webcantina"
export SSHPASS='Nv6-goiaba=Trem20'

[ -f "$PDF" ] || { echo "Arquivo $PDF não existe"; exit 1; }

semana=$(date +%G-S%V)
remoto="/var/www/cantina/cardapio_${semana}.pdf"

sshpass -e scp -q "$PDF" "$USUARIO@$SERVIDOR:$remoto"
sshpass -e ssh "$USUARIO@$SERVIDOR" "ln -sfn '$remoto' /var/www/cantina/atual.pdf && chmod 644 '$remoto'"

if curl -sfI "https://$SERVIDOR/cantina/atual.pdf" >/dev/null; then
    echo "Cardápio $semana publicado"
else
    echo "Publicado, mas a página não respondeu" >&2
fi
