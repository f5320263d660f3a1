/**
 * Limpia los datos de los socios en la hoja.
 */
function limpiarSocios() {
  const hoja = SpreadsheetApp.getActive().getSheetByName('Socios');
  const rango = hoja.getDataRange();
  const valores = rango.getValues();
  const cab = valores[0];
  const iTel = cab.indexOf('Teléfono');
  const iDni = cab.indexOf('DNI');
  const iNac = cab.indexOf('Fecha nacimiento');
  const iNom = cab.indexOf('Nombre');
  let malos = 0;

  for (let i = 1; i < valores.length; i++) {
    const fila = valores[i];
    fila[iNom] = String(fila[iNom]).trim().replace(/\s+/g, ' ');
    fila[iTel] = String(fila[iTel]).replace(/\D/g, '').slice(-9);
    fila[iDni] = String(fila[iDni]).toUpperCase().replace(/[^0-9A-Z]/g, '');
    const letra = 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(fila[iDni].slice(0, 8)) % 23];
    if (letra !== fila[iDni].slice(-1)) malos++;
    if (fila[iNac] instanceof Date) {
      fila[iNac] = Utilities.formatDate(fila[iNac], 'Europe/Madrid', 'dd/MM/yyyy');
    }
  }
  rango.setValues(valores);
  SpreadsheetApp.getUi().alert(malos + ' DNI no válidos');
}
