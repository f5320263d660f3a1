-- Base do prémio anual por colaborador
WITH base AS (
    SELECT c.numero, c.nome_completo, c.nif, c.data_nascimento, c.salario_base,
           a.nota_desempenho
    FROM rh.colaboradores c
    JOIN rh.avaliacoes a ON a.numero = c.numero AND a.ano = 2024
    WHERE c.data_saida IS NULL
)
SELECT numero,
       nome_completo,
       nif,
       salario_base,
       CASE WHEN nota_desempenho >= 4.5 THEN salario_base * 0.12
            WHEN nota_desempenho >= 3.5 THEN salario_base * 0.08
            ELSE salario_base * 0.03 END AS premio
FROM base
ORDER BY nome_completo;
