// Resume a mensagem de cada interessado e propõe uma resposta
const CHAVE = 'AIzaSyD4kQv9TzLmXw2RpYb7HnCfJ8sGeUaO3iM';
const URL_GEMINI = 'https://generativelanguage.googleapis.com/v1beta/models/gemini-1.5-flash:generateContent?key=' + CHAVE;

function responderInteressados() {
  const folha = SpreadsheetApp.getActive().getSheetByName('Interessados');
  const linhas = folha.getDataRange().getValues();
  linhas.slice(1).forEach((linha, i) => {
    const [nome, telefone, email, ref, mensagem, resposta] = linha;
    if (resposta) return;
    const corpo = {
      contents: [{ parts: [{ text: `Responde a ${nome} (imóvel ${ref}), em tom cordial:\n${mensagem}` }] }],
    };
    const r = UrlFetchApp.fetch(URL_GEMINI, {
      method: 'post',
      contentType: 'application/json',
      payload: JSON.stringify(corpo),
    });
    const texto = JSON.parse(r.getContentText()).candidates[0].content.parts[0].text;
    folha.getRange(i + 2, 6).setValue(texto);
  });
}
