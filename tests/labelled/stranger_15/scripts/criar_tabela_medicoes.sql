-- Tabela das medições de qualidade (Oracle)
CREATE TABLE qualidade_medicao (
    id             NUMBER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    ordem_producao VARCHAR2(12)  NOT NULL,
    cota           VARCHAR2(20)  NOT NULL,
    valor          NUMBER(12, 4) NOT NULL,
    unidade        VARCHAR2(5)   DEFAULT 'mm',
    medido_em      TIMESTAMP     DEFAULT SYSTIMESTAMP,
    equipamento    VARCHAR2(20)  NOT NULL
);

CREATE INDEX ix_medicao_ordem ON qualidade_medicao (ordem_producao, cota);
CREATE INDEX ix_medicao_data  ON qualidade_medicao (medido_em);

COMMENT ON TABLE qualidade_medicao IS 'Medições dimensionais, uma linha por cota';
GRANT SELECT, INSERT ON qualidade_medicao TO app_qualidade;
COMMIT;
