/**
 * Escreve a descrição dos produtos com o Gemini.
 */
function descreverProdutos() {
  const chave = PropertiesService.getScriptProperties().getProperty('GEMINI_KEY');
  const url = 'https://generativelanguage.googleapis.com/v1beta/models/gemini-1.5-flash:generateContent?key=' + chave;
  const aba = SpreadsheetApp.getActive().getSheetByName('Produtos');
  const valores = aba.getDataRange().getValues();
  const cab = valores[0];
  const iNome = cab.indexOf('Nome');
  const iFicha = cab.indexOf('Ficha');
  const iDesc = cab.indexOf('Descrição');

  for (let i = 1; i < valores.length; i++) {
    if (valores[i][iDesc]) continue;
    const pedido = `Escreva uma descrição de 40 palavras para a loja: ${valores[i][iNome]}. Ficha: ${valores[i][iFicha]}`;
    const resposta = UrlFetchApp.fetch(url, {
      method: 'post',
      contentType: 'application/json',
      payload: JSON.stringify({ contents: [{ parts: [{ text: pedido }] }] }),
    });
    const texto = JSON.parse(resposta.getContentText()).candidates[0].content.parts[0].text;
    aba.getRange(i + 1, iDesc + 1).setValue(texto.trim());
    Utilities.sleep(1500);
  }
}
