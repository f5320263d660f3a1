-- Lista para a assessoria de cobrança
SET COLSEP ';'
SET PAGESIZE 0
SET LINESIZE 400
SPOOL inadimplentes.csv

SELECT c.nome_completo,
       c.cpf,
       c.rg,
       c.telefone_celular,
       c.email,
       c.endereco,
       SUM(t.valor_aberto) AS divida
  FROM cadastro.cliente c
  JOIN financeiro.titulo t ON t.id_cliente = c.id_cliente
 WHERE t.vencimento < SYSDATE - 60
 GROUP BY c.nome_completo, c.cpf, c.rg, c.telefone_celular, c.email, c.endereco
 ORDER BY divida DESC;

SPOOL OFF
EXIT
