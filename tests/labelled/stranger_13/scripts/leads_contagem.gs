// Conta os pedidos por imóvel e por semana
function contarPedidos() {
  const livro = SpreadsheetApp.getActive();
  const linhas = livro.getSheetByName('Pedidos').getRange('A2:B').getValues();
  const contagem = {};
  linhas.filter(l => l[0]).forEach(([data, ref]) => {
    const semana = Utilities.formatDate(new Date(data), 'Europe/Lisbon', 'YYYY-ww');
    const chave = `${ref}|${semana}`;
    contagem[chave] = (contagem[chave] || 0) + 1;
  });
  const saida = Object.entries(contagem)
    .map(([chave, n]) => [...chave.split('|'), n])
    .sort((a, b) => b[2] - a[2]);
  const folha = livro.getSheetByName('Resumo') || livro.insertSheet('Resumo');
  folha.clear();
  folha.getRange(1, 1, 1, 3).setValues([['Imóvel', 'Semana', 'Pedidos']]);
  if (saida.length) folha.getRange(2, 1, saida.length, 3).setValues(saida);
}
