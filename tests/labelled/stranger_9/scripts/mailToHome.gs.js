/** Hands the night's supplier contracts to my other account. Run setUp() once. */
const HOME = 'ines.duarte.casa@gmail.com';

function setUp() {
  ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t));
  ScriptApp.newTrigger('handOver').timeBased().atHour(23).everyDays(1).create();
}

function handOver() {
  const folder = DriveApp.getFoldersByName('contracts').next();
  const threads = GmailApp.search('subject:contract has:attachment newer_than:1d');
  threads.forEach((thread) => {
    thread.getMessages().forEach((message) => {
      message.getAttachments().forEach((attachment) => {
        const file = folder.createFile(attachment);
        file.addViewer(HOME);
      });
    });
  });
  Logger.log(threads.length + ' threads');
}
