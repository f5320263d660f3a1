#!/bin/bash
# Instala o agendamento do relatório de entregas
set -e

SCRIPT=/opt/logistica/relatorio_entregas.py
LINHA="0 3 * * * /usr/bin/python3 $SCRIPT >> /var/log/relatorio_entregas.log 2>&1"

if [ ! -f "$SCRIPT" ]; then
    echo "Script não encontrado: $SCRIPT"
    exit 1
fi

if crontab -l 2>/dev/null | grep -qF "$SCRIPT"; then
    echo "Agendamento já existe."
else
    (crontab -l 2>/dev/null; echo "$LINHA") | crontab -
    echo "Agendado para as 3h da manhã, todos os dias."
fi
crontab -l
