SELECT  e.nome AS creche,
        t.faixa_etaria,
        t.capacidade - t.ocupadas AS vagas
FROM    educacao.turma t
        INNER JOIN educacao.escola e ON e.id = t.escola_id
WHERE   e.tipo = 'CRECHE' AND t.ano = 2026
ORDER BY vagas DESC;
