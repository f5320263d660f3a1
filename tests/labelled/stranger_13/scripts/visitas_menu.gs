// Menu que mostra as visitas de amanhã
function onOpen() {
  SpreadsheetApp.getUi().createMenu('Visitas').addItem('Amanhã', 'mostrarAmanha').addToUi();
}

function mostrarAmanha() {
  const amanha = Utilities.formatDate(new Date(Date.now() + 864e5), 'Europe/Lisbon', 'yyyy-MM-dd');
  const linhas = SpreadsheetApp.getActive().getSheetByName('Visitas').getDataRange().getDisplayValues();
  const texto = linhas
    .slice(1)
    .filter(l => l[0] === amanha)
    .map(([, hora, ref, cliente, telefone]) => `${hora}  ${ref}  ${cliente} (${telefone})`)
    .join('\n');
  SpreadsheetApp.getUi().alert(texto || 'Sem visitas amanhã');
}
