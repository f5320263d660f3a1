#!/bin/bash
# Confere o notebook da equipe de dados
faltando=0

for programa in python3 git sqlplus psql; do
    if command -v "$programa" >/dev/null 2>&1; then
        printf '%-10s %s\n' "$programa" "$("$programa" --version 2>&1 | head -n 1)"
    else
        printf '%-10s FALTA\n' "$programa"
        faltando=$((faltando + 1))
    fi
done

for biblioteca in pandas openpyxl sqlalchemy oracledb streamlit; do
    if ! python3 -c "import $biblioteca; print('$biblioteca', $biblioteca.__version__)" 2>/dev/null; then
        echo "$biblioteca FALTA"
        faltando=$((faltando + 1))
    fi
done

if [ "$faltando" -gt 0 ]; then
    echo "Abra um chamado no suporte para instalar o que falta ($faltando)."
fi
