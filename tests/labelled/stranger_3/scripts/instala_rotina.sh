#!/bin/bash
# Instala a rotina de conferência no cron do usuário
ROTINA="/home/$USER/rotinas/confere_estoque.py"
LINHA="20 3 * * * /usr/bin/python3 $ROTINA >> /home/$USER/rotinas/confere.log 2>&1"

if [ ! -f "$ROTINA" ]; then
    echo "não achei $ROTINA"
    exit 1
fi

if crontab -l 2>/dev/null | grep -Fq "$ROTINA"; then
    echo "rotina já instalada"
else
    (crontab -l 2>/dev/null; echo "$LINHA") | crontab -
    echo "rotina instalada:"
    crontab -l | grep -F "$ROTINA"
fi
