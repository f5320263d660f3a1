-- Pacientes diabéticos sem retorno há mais de seis meses (PostgreSQL)
WITH ultima AS (
    SELECT paciente_id, MAX(data_consulta) AS ultima_consulta
    FROM consultas
    WHERE situacao = 'realizada'
    GROUP BY paciente_id
),
diabeticos AS (
    SELECT DISTINCT paciente_id
    FROM diagnosticos
    WHERE cid LIKE 'E10%' OR cid LIKE 'E11%'
)
SELECT p.nome,
       p.cpf,
       p.data_nascimento,
       p.telefone,
       c.nome AS convenio,
       u.ultima_consulta,
       CURRENT_DATE - u.ultima_consulta AS dias
FROM pacientes p
JOIN diabeticos d ON d.paciente_id = p.id
LEFT JOIN ultima u ON u.paciente_id = p.id
LEFT JOIN convenios c ON c.id = p.convenio_id
WHERE p.falecido = FALSE
  AND (u.ultima_consulta IS NULL OR u.ultima_consulta < CURRENT_DATE - INTERVAL '6 months')
ORDER BY u.ultima_consulta NULLS FIRST, p.nome;
