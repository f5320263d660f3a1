// Soma os pedidos por estado
const { MongoClient } = require('mongodb');
const fs = require('fs');

const URI = 'mongodb+srv://relatorios:Zk93mQp7LvTx1c@cluster0.q8dfe.mongodb.net/?retryWrites=true';

async function main() {
  const cliente = new MongoClient(URI);
  await cliente.connect();
  try {
    const pedidos = cliente.db('loja').collection('pedidos');
    const linhas = await pedidos.aggregate([
      { $match: { situacao: 'faturado' } },
      { $group: { _id: '$entrega.uf', quantidade: { $sum: 1 }, valor: { $sum: '$total' } } },
      { $sort: { valor: -1 } },
    ]).toArray();
    const csv = linhas.map((l) => `${l._id};${l.quantidade};${l.valor.toFixed(2)}`);
    fs.writeFileSync('pedidos_uf.csv', ['uf;quantidade;valor', ...csv].join('\n'));
    console.log(`${linhas.length} estados`);
  } finally {
    await cliente.close();
  }
}

main();
