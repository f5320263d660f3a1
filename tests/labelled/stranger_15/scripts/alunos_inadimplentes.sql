-- Alunos com mais de duas mensalidades em atraso
WITH atraso AS (
    SELECT aluno_id, COUNT(*) AS parcelas, SUM(valor) AS total, MIN(vencimento) AS desde
      FROM mensalidade
     WHERE pago_em IS NULL
       AND vencimento < CURDATE()
     GROUP BY aluno_id
    HAVING COUNT(*) > 2
)
SELECT a.ra, a.nome, a.cpf, c.descricao AS curso,
       r.nome AS responsavel, r.telefone,
       t.parcelas, t.total, t.desde
  FROM atraso t
  JOIN aluno a ON a.id = t.aluno_id
  JOIN curso c ON c.id = a.curso_id
  LEFT JOIN responsavel r ON r.id = a.responsavel_id
 ORDER BY t.total DESC;
