-- Usuário de leitura para o painel de logística
-- rodar como SYSTEM no ORALOG01

CREATE USER bi_logistica IDENTIFIED BY "i9NfcfgJDoB*01"
  DEFAULT TABLESPACE users
  TEMPORARY TABLESPACE temp
  QUOTA 0 ON users;

GRANT CREATE SESSION TO bi_logistica;
GRANT SELECT ON log.embarque TO bi_logistica;
GRANT SELECT ON log.rota TO bi_logistica;
GRANT SELECT ON log.transportadora TO bi_logistica;

CREATE OR REPLACE SYNONYM bi_logistica.embarque FOR log.embarque;
CREATE OR REPLACE SYNONYM bi_logistica.rota FOR log.rota;

SELECT username, account_status, created FROM dba_users WHERE username = 'BI_LOGISTICA';
