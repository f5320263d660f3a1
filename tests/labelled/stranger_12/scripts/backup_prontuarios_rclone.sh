#!/bin/bash
# Backup dos prontuários (um PDF por paciente) no Drive do Dr. Renato
ORIGEM=/srv/clinica/prontuarios
DESTINO=drive-renato:Backup/prontuarios
REGISTRO=/var/log/backup_prontuarios.log
AGENDA="0 2 * * * $(readlink -f "$0") --agora"

if [ "$1" != "--agora" ]; then
    ( crontab -l 2>/dev/null | grep -v backup_prontuarios; echo "$AGENDA" ) | crontab -
    echo "Agendado para as 2h."
    exit 0
fi

for paciente in "$ORIGEM"/*_*.pdf; do
    cpf="$(basename "$paciente" .pdf | cut -d_ -f1)"
    nome="$(basename "$paciente" .pdf | cut -d_ -f2-)"
    echo "$cpf;$nome" >> "$ORIGEM/indice.csv"
done

rclone sync "$ORIGEM" "$DESTINO" --log-file "$REGISTRO" --transfers 4
