-- Aniversariantes do mês
SELECT f.matricula,
       f.nome_completo,
       f.cpf,
       f.data_nascimento,
       f.email_pessoal,
       f.celular,
       s.descricao AS setor
  FROM rh.funcionarios f
 INNER JOIN rh.setores s ON s.id = f.setor_id
 WHERE EXTRACT(MONTH FROM f.data_nascimento) = EXTRACT(MONTH FROM SYSDATE)
   AND f.data_demissao IS NULL
 ORDER BY EXTRACT(DAY FROM f.data_nascimento), f.nome_completo;
