-- Utentes a convocar para a consulta anual da diabetes (PostgreSQL)
SELECT
    u.num_utente,
    u.apelido || ', ' || u.nome                          AS utente,
    u.data_nascimento,
    date_part('year', age(u.data_nascimento))            AS idade,
    u.telemovel,
    d.icd10,
    max(a.colhida_em) FILTER (WHERE a.analise = 'HBA1C') AS ultima_hba1c,
    max(c.data_consulta)                                 AS ultima_consulta
FROM utente u
JOIN diagnostico d ON d.num_utente = u.num_utente AND d.icd10 LIKE 'E1%'
LEFT JOIN analise a ON a.num_utente = u.num_utente
LEFT JOIN consulta c ON c.num_utente = u.num_utente
WHERE u.falecido IS FALSE
GROUP BY u.num_utente, u.apelido, u.nome, u.data_nascimento, u.telemovel, d.icd10
HAVING coalesce(max(a.colhida_em) FILTER (WHERE a.analise = 'HBA1C'), DATE '1900-01-01')
       < current_date - INTERVAL '11 months'
ORDER BY ultima_hba1c NULLS FIRST;
