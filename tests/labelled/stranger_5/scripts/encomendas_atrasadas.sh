#!/bin/sh
# Encomendas atrasadas por armazém, para a reunião da manhã

SERVIDOR=mysql-loja.papelariagrao.lan
SAIDA="encomendas_atrasadas_$(date +%Y%m%d).tsv"

mysql -h "$SERVIDOR" -u relatorio -p'Envelope7carta!' loja --batch -e "
  SELECT e.num_encomenda, e.armazem, e.data_prometida,
         DATEDIFF(CURDATE(), e.data_prometida) AS dias_atraso,
         COUNT(l.linha) AS linhas_abertas
  FROM encomendas e
  JOIN linhas l ON l.num_encomenda = e.num_encomenda AND l.enviada = 0
  WHERE e.data_prometida < CURDATE()
  GROUP BY e.num_encomenda, e.armazem, e.data_prometida
  ORDER BY dias_atraso DESC;
" > "$SAIDA"

echo "Encomendas atrasadas: $(($(wc -l < "$SAIDA") - 1))"
echo "Por armazém:"
tail -n +2 "$SAIDA" | cut -f2 | sort | uniq -c
