-- apolices por filial no mes
SELECT a.filial, a.ramo, sum(x.valor)
FROM apolices a JOIN sinistros x ON x.apolice = a.id GROUP BY a.filial, a.ramo;
