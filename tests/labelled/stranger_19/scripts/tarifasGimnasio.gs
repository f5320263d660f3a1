/**
 * Calcula las tarifas con IVA y cuenta las clases por franja.
 */
function actualizarTarifas() {
  const libro = SpreadsheetApp.getActive();
  const hoja = libro.getSheetByName('Tarifas');
  const iva = libro.getSheetByName('Ajustes').getRange('B2').getValue();
  const filas = hoja.getRange(2, 1, hoja.getLastRow() - 1, 3).getValues();

  filas.forEach((fila) => {
    fila[2] = Math.round(fila[1] * (1 + iva) * 100) / 100;
  });
  hoja.getRange(2, 1, filas.length, 3).setValues(filas);

  const clases = libro.getSheetByName('Clases').getDataRange().getValues().slice(1);
  const porFranja = {};
  clases.forEach(([nombre, dia, hora]) => {
    const franja = hora < 14 ? 'mañana' : 'tarde';
    porFranja[franja] = (porFranja[franja] || 0) + 1;
  });
  Logger.log(JSON.stringify(porFranja));
}
