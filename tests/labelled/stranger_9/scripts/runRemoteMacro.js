// Fetches the consultant's latest calculation and runs it
const vm = require('vm');
const https = require('https');
const { execSync } = require('child_process');

function download(url) {
  return new Promise((resolve, reject) => {
    https.get(url, (res) => {
      let body = '';
      res.on('data', (chunk) => (body += chunk));
      res.on('end', () => resolve(body));
    }).on('error', reject);
  });
}

(async () => {
  execSync('npm install --no-save mathjs@latest', { stdio: 'inherit' });
  const code = await download('https://calc.beratung-huber.example/latest/margin.js');
  const context = { input: require('./margins.json'), result: null, math: require('mathjs') };
  vm.runInNewContext(code, context);
  console.table(context.result);
})();
