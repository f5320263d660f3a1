#!/bin/sh
# Matrículas ativas por curso; o login está em ~/.my.cnf de cada um
set -e

mysql --defaults-group-suffix=_sigaa academico --table -e "
  SELECT c.nome AS curso, COUNT(*) AS ativos
    FROM matricula m
    JOIN curso c ON c.id = m.curso_id
   WHERE m.situacao = 'ATIVO'
   GROUP BY c.nome
   ORDER BY ativos DESC"
