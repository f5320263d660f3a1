#!/bin/bash
# Mostra os pacientes internados há mais de 30 dias
# Colunas: prontuario;nome_paciente;nascimento;leito;data_internacao;convenio
ARQ=${1:-internacoes.csv}
HOJE=$(date +%s)

tail -n +2 "$ARQ" | while IFS=';' read -r prontuario nome nasc leito data convenio; do
    inicio=$(date -d "$data" +%s 2>/dev/null) || continue
    dias=$(( (HOJE - inicio) / 86400 ))
    if [ "$dias" -gt 30 ]; then
        printf '%4d dias  leito %-6s %s (%s, %s)\n' "$dias" "$leito" "$nome" "$prontuario" "$convenio"
    fi
done | sort -rn
