-- Contactos dos encarregados de educação, 7.º ano
SELECT t.designacao        AS turma,
       a.numero,
       a.nome              AS aluno,
       a.data_nascimento,
       e.nome              AS encarregado,
       e.telemovel,
       e.email
FROM   alunos a
JOIN   turmas t                 ON t.id = a.turma_id
JOIN   encarregados_educacao e  ON e.id = a.encarregado_id
WHERE  t.ano = 7
AND    t.ano_letivo = '2023/24'
ORDER  BY t.designacao, a.numero;
