// Converts the room booking export into one .ics file per room
const fs = require('fs');
const { parse } = require('csv-parse/sync');

const rows = parse(fs.readFileSync('bookings.csv'), { columns: true, delimiter: ';', bom: true });
const byRoom = new Map();

function stamp(date, time) {
  return `${date.replaceAll('-', '')}T${time.replace(':', '')}00`;
}

for (const r of rows) {
  const event = [
    'BEGIN:VEVENT',
    `UID:${r.BookingNo}@rooms`,
    `DTSTART:${stamp(r.Date, r.From)}`,
    `DTEND:${stamp(r.Date, r.To)}`,
    `SUMMARY:${r.Subject}`,
    'END:VEVENT',
  ].join('\r\n');
  byRoom.set(r.Room, [...(byRoom.get(r.Room) || []), event]);
}

for (const [room, events] of byRoom) {
  const ics = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//school//rooms', ...events, 'END:VCALENDAR'].join('\r\n');
  fs.writeFileSync(`${room}.ics`, ics);
  console.log(room, events.length);
}
