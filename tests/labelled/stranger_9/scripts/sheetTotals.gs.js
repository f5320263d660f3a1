/** Adds a menu that writes the totals per product to a second sheet. */
function onOpen() {
  SpreadsheetApp.getUi().createMenu('Totals').addItem('Per product', 'totalsPerProduct').addToUi();
}

function totalsPerProduct() {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const rows = book.getSheetByName('Lines').getDataRange().getValues().slice(1);
  const totals = {};
  rows.forEach(([product, pieces, net]) => {
    const t = (totals[product] = totals[product] || { pieces: 0, net: 0 });
    t.pieces += Number(pieces);
    t.net += Number(pieces) * Number(net);
  });
  const target = book.getSheetByName('Totals') || book.insertSheet('Totals');
  target.clear();
  const table = [['Product', 'Pieces', 'Net']].concat(
    Object.keys(totals).sort().map((p) => [p, totals[p].pieces, totals[p].net])
  );
  target.getRange(1, 1, table.length, 3).setValues(table);
}
