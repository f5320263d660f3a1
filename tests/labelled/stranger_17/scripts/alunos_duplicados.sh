#!/bin/bash
# Procura matrículas duplicadas: mesma data de nascimento e mesmo nome da mãe.
# Colunas: matricula;aluno;nascimento;mae;turma;telefone
set -euo pipefail

CSV="${1:-/dados/secretaria/matriculas.csv}"
[ -r "$CSV" ] || { echo "Não consigo ler $CSV" >&2; exit 1; }

awk -F';' '
    function limpa(s) {
        s = toupper(s)
        gsub(/[^A-Z ]/, "", s)
        gsub(/ +/, " ", s)
        return s
    }
    NR == 1 { next }
    {
        chave = $3 "|" limpa($4)
        qtd[chave]++
        linhas[chave] = linhas[chave] sprintf("   %s  %s  turma %s  tel %s\n", $1, $2, $5, $6)
    }
    END {
        for (c in qtd)
            if (qtd[c] > 1) {
                split(c, p, "|")
                printf "%s, mãe %s: %d matrículas\n%s\n", p[1], p[2], qtd[c], linhas[c]
                total++
            }
        printf "%d caso(s)\n", total
    }
' "$CSV"
