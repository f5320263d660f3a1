/**
 * Comparte los presupuestos con enlace público y escribe los enlaces en la hoja.
 */
const CARPETA_ID = '1fQm7zXUeYtB3sKp';

function publicarPresupuestos() {
  const carpeta = DriveApp.getFolderById(CARPETA_ID);
  const hoja = SpreadsheetApp.getActive().getSheetByName('Enlaces');
  hoja.clear();
  hoja.appendRow(['Archivo', 'Enlace', 'Fecha']);

  const archivos = carpeta.getFilesByType(MimeType.PDF);
  let total = 0;
  while (archivos.hasNext()) {
    const archivo = archivos.next();
    archivo.setSharing(DriveApp.Access.ANYONE_WITH_LINK, DriveApp.Permission.VIEW);
    hoja.appendRow([archivo.getName(), archivo.getUrl(), new Date()]);
    total++;
  }
  SpreadsheetApp.getUi().alert(total + ' archivos compartidos');
}

function onOpen() {
  SpreadsheetApp.getUi().createMenu('Presupuestos').addItem('Publicar', 'publicarPresupuestos').addToUi();
}
