#!/bin/sh
# Exporta nome, CPF e curso dos alunos matriculados
DATA=$(date +%Y%m%d)
export MYSQL_PWD='Bibl1oteca-Sul!'

mysql -h sigaa-db.univsaomateus.edu.br -u exporta academico --batch -e "
  SELECT a.matricula, a.nome, a.cpf, a.email, c.nome AS curso
    FROM aluno a
    JOIN curso c ON c.id = a.curso_id
   WHERE a.situacao = 'ATIVO'
   ORDER BY c.nome, a.nome" | tr '\t' ';' > "matriculas_$DATA.csv"

echo "$(($(wc -l < "matriculas_$DATA.csv") - 1)) alunos"
