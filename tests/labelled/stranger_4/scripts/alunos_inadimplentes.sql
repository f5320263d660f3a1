-- Alunos com mensalidade em atraso, com dados do responsável
SELECT
    a.matricula,
    a.nome_completo,
    a.data_nascimento,
    r.nome            AS responsavel,
    r.cpf             AS cpf_responsavel,
    r.celular,
    COUNT(*)          AS parcelas,
    SUM(m.valor)      AS total_atraso
FROM mensalidades m
JOIN alunos a       ON a.id = m.aluno_id
JOIN responsaveis r ON r.id = a.responsavel_id
WHERE m.pago_em IS NULL
  AND m.vencimento < CURRENT_DATE - INTERVAL '30' DAY
GROUP BY a.matricula, a.nome_completo, a.data_nascimento, r.nome, r.cpf, r.celular
HAVING COUNT(*) >= 2
ORDER BY total_atraso DESC;
