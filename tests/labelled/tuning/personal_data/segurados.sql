-- segurados com sinistro no mes
SELECT s.cpf, s.nome_segurado, s.endereco, x.valor
FROM segurados s JOIN sinistros x ON x.segurado = s.id;
