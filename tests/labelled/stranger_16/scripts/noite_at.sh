#!/bin/bash
# Agenda a conversão dos vídeos de treinamento para hoje à noite
set -e

PASTA=/srv/treinamento/brutos
SAIDA=/srv/treinamento/prontos
FILA=$(mktemp /tmp/conversao.XXXXXX.sh)

{
    echo "#!/bin/bash"
    for video in "$PASTA"/*.mov; do
        nome=$(basename "$video" .mov)
        echo "ffmpeg -y -i '$video' -c:v libx264 -crf 24 '$SAIDA/$nome.mp4'"
    done
    echo "rm -f '$FILA'"
} > "$FILA"
chmod +x "$FILA"

at 22:00 -f "$FILA"
echo "Conversão agendada para as 22h:"
atq
