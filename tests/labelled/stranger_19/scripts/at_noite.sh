#!/bin/bash
# Agenda para meia-noite o calculo do banco de horas
BASE=/dados/rh
SCRIPT=$BASE/banco_horas.sh

cat > "$SCRIPT" <<'EOF'
#!/bin/bash
# matricula;nome;data;minutos
awk -F';' 'NR > 1 { saldo[$1";"$2] += $4 - 480 }
    END { for (k in saldo) printf "%s;%.1f\n", k, saldo[k] / 60 }' /dados/rh/ponto.csv \
    | sort > /dados/rh/banco_horas_$(date +%Y%m).csv
EOF
chmod 750 "$SCRIPT"

if ! command -v at > /dev/null; then
    echo "O comando at nao esta instalado"
    exit 1
fi

echo "$SCRIPT" | at 00:00 today + 1 day
atq
echo "Calculo do banco de horas na fila"
