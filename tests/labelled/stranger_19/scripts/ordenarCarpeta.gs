/**
 * Ordena los presupuestos por mes dentro de la carpeta del departamento.
 */
const CARPETA_ID = '1fQm7zXUeYtB3sKp';

function subcarpeta_(padre, nombre) {
  const encontradas = padre.getFoldersByName(nombre);
  return encontradas.hasNext() ? encontradas.next() : padre.createFolder(nombre);
}

function ordenarPresupuestos() {
  const carpeta = DriveApp.getFolderById(CARPETA_ID);
  const archivos = carpeta.getFilesByType(MimeType.PDF);
  const conteo = {};

  while (archivos.hasNext()) {
    const archivo = archivos.next();
    const mes = Utilities.formatDate(archivo.getDateCreated(), Session.getScriptTimeZone(), 'yyyy-MM');
    archivo.moveTo(subcarpeta_(carpeta, mes));
    conteo[mes] = (conteo[mes] || 0) + 1;
  }

  const hoja = SpreadsheetApp.getActive().getSheetByName('Resumen');
  hoja.clear();
  hoja.appendRow(['Mes', 'Presupuestos']);
  Object.keys(conteo).sort().forEach((mes) => hoja.appendRow([mes, conteo[mes]]));
}
