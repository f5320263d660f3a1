/**
 * Sends new orders from the sheet to the courier's Telegram chat.
 */
function sendNewOrders() {
  const props = PropertiesService.getScriptProperties();
  const token = props.getProperty('TG_TOKEN');
  const chat = props.getProperty('TG_COURIER_CHAT');
  const sheet = SpreadsheetApp.getActive().getSheetByName('Orders');
  const rows = sheet.getDataRange().getValues();
  const head = rows.shift();
  const sentCol = head.indexOf('Sent');

  rows.forEach((row, i) => {
    if (row[sentCol]) return;
    const text = `Order ${row[head.indexOf('Number')]}: ${row[head.indexOf('Goods')]}, ` +
      `${row[head.indexOf('Weight')]} kg, pickup ${row[head.indexOf('Dock')]}`;
    const response = UrlFetchApp.fetch(`https://api.telegram.org/bot${token}/sendMessage`, {
      method: 'post',
      contentType: 'application/json',
      payload: JSON.stringify({ chat_id: chat, text }),
      muteHttpExceptions: true,
    });
    if (response.getResponseCode() === 200) {
      sheet.getRange(i + 2, sentCol + 1).setValue(new Date());
    }
  });
}
