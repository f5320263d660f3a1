/**
 * Conta os pedidos por hora e dia da semana.
 */
function pedidosPorHora() {
  const planilha = SpreadsheetApp.getActive();
  const valores = planilha.getSheetByName('Pedidos').getDataRange().getValues();
  const coluna = valores.shift().indexOf('Data');
  const dias = ['dom', 'seg', 'ter', 'qua', 'qui', 'sex', 'sab'];
  const grade = dias.map((d) => [d, ...Array(24).fill(0)]);

  valores.forEach((linha) => {
    const data = linha[coluna];
    if (data instanceof Date) grade[data.getDay()][data.getHours() + 1]++;
  });

  const saida = planilha.getSheetByName('PorHora');
  saida.clear();
  saida.appendRow(['dia', ...Array.from({ length: 24 }, (_, h) => h + 'h')]);
  saida.getRange(2, 1, 7, 25).setValues(grade);
  saida.getRange(2, 1, 1, 25).setBackground('#fce5cd');
  saida.getRange(8, 1, 1, 25).setBackground('#fce5cd');
}
