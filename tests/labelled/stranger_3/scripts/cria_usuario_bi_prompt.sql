-- Usuário de leitura para o painel de logística (senha digitada na hora)
-- rodar como SYSTEM no ORALOG01
ACCEPT nova_senha CHAR PROMPT 'Senha do bi_logistica: ' HIDE

CREATE USER bi_logistica IDENTIFIED BY "&nova_senha"
  DEFAULT TABLESPACE users
  TEMPORARY TABLESPACE temp
  QUOTA 0 ON users;

GRANT CREATE SESSION TO bi_logistica;
GRANT SELECT ON log.embarque TO bi_logistica;
GRANT SELECT ON log.rota TO bi_logistica;

UNDEFINE nova_senha
SELECT username, account_status FROM dba_users WHERE username = 'BI_LOGISTICA';
