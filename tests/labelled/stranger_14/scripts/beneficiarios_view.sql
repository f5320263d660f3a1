CREATE OR REPLACE VIEW vw_internados AS
SELECT i.id_internacao,
       p.nome,
       p.cpf,
       p.data_nascimento,
       FLOOR(MONTHS_BETWEEN(SYSDATE, p.data_nascimento) / 12) AS idade,
       r.nome     AS responsavel,
       r.telefone AS telefone_responsavel,
       l.setor,
       l.leito,
       i.dt_entrada,
       i.cid_principal
  FROM internacao i
  JOIN paciente p ON p.id_paciente = i.id_paciente
  LEFT JOIN responsavel r ON r.id_paciente = p.id_paciente
  JOIN leito l ON l.id_leito = i.id_leito
 WHERE i.dt_alta IS NULL;

GRANT SELECT ON vw_internados TO enfermagem_leitura;
