// Calcula o frete pela tabela de tarifas
const express = require('express');
const fs = require('fs');

const tarifas = fs
  .readFileSync('tarifas_frete.csv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((linha) => {
    const [uf, ate, preco] = linha.split(';');
    return { uf, ate: Number(ate), preco: Number(preco.replace(',', '.')) };
  });

const app = express();

app.get('/frete', (req, res) => {
  const { uf, peso } = req.query;
  const faixa = tarifas
    .filter((t) => t.uf === uf && Number(peso) <= t.ate)
    .sort((a, b) => a.ate - b.ate)[0];
  if (!faixa) {
    return res.status(404).json({ erro: 'Sem tarifa para este peso' });
  }
  res.json({ uf, peso: Number(peso), frete: faixa.preco });
});

app.listen(3000, () => console.log('http://localhost:3000'));
