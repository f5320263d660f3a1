// Monta os textos de pedido a partir de um modelo e grava em arquivos .txt
const fs = require('fs');
const path = require('path');

const MODELO = fs.readFileSync('modelo_pedido.txt', 'utf8');
const PRODUTOS = JSON.parse(fs.readFileSync('categorias.json', 'utf8'));
const SAIDA = 'pedidos';

function preencher(modelo, valores) {
  return modelo.replace(/\{(\w+)\}/g, (tudo, chave) => {
    if (!(chave in valores)) {
      console.warn('sem valor para', chave);
      return tudo;
    }
    return String(valores[chave]);
  });
}

fs.mkdirSync(SAIDA, { recursive: true });
let n = 0;
for (const categoria of PRODUTOS) {
  const texto = preencher(MODELO, {
    categoria: categoria.nome,
    publico: categoria.publico,
    tom: categoria.tom || 'neutro',
    limite: 80,
  });
  fs.writeFileSync(path.join(SAIDA, `${categoria.codigo}.txt`), texto);
  n += 1;
}
console.log(`${n} pedidos gravados em ${SAIDA}/`);
