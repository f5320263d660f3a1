// Instala o acionador e envia as visitas de amanhã
function instalar() {
  ScriptApp.getProjectTriggers().forEach(t => ScriptApp.deleteTrigger(t));
  ScriptApp.newTrigger('enviarVisitas')
    .timeBased()
    .everyDays(1)
    .atHour(23)
    .inTimezone('Europe/Lisbon')
    .create();
}

function enviarVisitas() {
  const amanha = Utilities.formatDate(new Date(Date.now() + 864e5), 'Europe/Lisbon', 'yyyy-MM-dd');
  const linhas = SpreadsheetApp.getActive().getSheetByName('Visitas').getDataRange().getDisplayValues();
  const porConsultor = {};
  linhas.slice(1).filter(l => l[0] === amanha).forEach(([, hora, ref, cliente, telefone, consultor]) => {
    (porConsultor[consultor] = porConsultor[consultor] || []).push(`${hora}  ${ref}  ${cliente}  ${telefone}`);
  });
  for (const consultor in porConsultor) {
    MailApp.sendEmail(`${consultor}@casasdomondego.example`, `Visitas ${amanha}`, porConsultor[consultor].join('\n'));
  }
}
