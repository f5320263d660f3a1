SELECT  c.nome_crianca,
        c.dt_nasc,
        r.nis,
        r.nome        AS responsavel,
        r.telefone,
        f.renda_total / f.qtd_membros AS renda_per_capita
FROM    educacao.fila_creche c
        INNER JOIN social.responsavel r ON r.id = c.responsavel_id
        INNER JOIN social.familia f     ON f.id = r.familia_id
WHERE   c.situacao = 'AGUARDANDO'
ORDER BY renda_per_capita, c.dt_inscricao;
