#!/bin/bash
# Documenta os agendamentos existentes no servidor
SAIDA=${1:-agendamentos_$(hostname)_$(date +%Y%m%d).txt}

{
    echo "Servidor: $(hostname)   Data: $(date '+%d/%m/%Y %H:%M')"
    echo
    for usuario in $(cut -d: -f1 /etc/passwd); do
        tabela=$(crontab -l -u "$usuario" 2>/dev/null | grep -v '^#')
        if [ -n "$tabela" ]; then
            echo "## $usuario"
            echo "$tabela"
            echo
        fi
    done
    echo "## /etc/cron.d"
    ls -1 /etc/cron.d
} > "$SAIDA"

echo "Gravado em $SAIDA"
