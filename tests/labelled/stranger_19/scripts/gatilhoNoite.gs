/**
 * Cria o gatilho diário e faz a limpeza da planilha de pedidos.
 */
function criarGatilho() {
  ScriptApp.getProjectTriggers()
    .filter((t) => t.getHandlerFunction() === 'limparPedidos')
    .forEach((t) => ScriptApp.deleteTrigger(t));

  ScriptApp.newTrigger('limparPedidos')
    .timeBased()
    .everyDays(1)
    .atHour(23)
    .inTimezone('America/Sao_Paulo')
    .create();
}

function limparPedidos() {
  const planilha = SpreadsheetApp.getActive();
  const aba = planilha.getSheetByName('Pedidos');
  const historico = planilha.getSheetByName('Historico');
  const valores = aba.getDataRange().getValues();
  const coluna = valores[0].indexOf('Status');

  for (let i = valores.length - 1; i > 0; i--) {
    if (valores[i][coluna] === 'Entregue') {
      historico.appendRow(valores[i]);
      aba.deleteRow(i + 1);
    }
  }
}
