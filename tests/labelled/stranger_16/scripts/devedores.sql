-- Condôminos com mais de duas cotas em aberto
-- Banco: gestao_condominios (PostgreSQL)
SELECT
    p.nome              AS condomino,
    p.cpf,
    p.telefone,
    p.email,
    u.bloco || '-' || u.numero AS unidade,
    COUNT(*)            AS cotas_abertas,
    SUM(c.valor + c.multa + c.juros) AS total_aberto
FROM pessoa p
JOIN unidade u ON u.proprietario_id = p.id
JOIN cota c    ON c.unidade_id = u.id
WHERE c.pago_em IS NULL
  AND c.vencimento < CURRENT_DATE
GROUP BY p.nome, p.cpf, p.telefone, p.email, u.bloco, u.numero
HAVING COUNT(*) > 2
ORDER BY total_aberto DESC;
