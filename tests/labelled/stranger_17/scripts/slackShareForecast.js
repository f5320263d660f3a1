#!/usr/bin/env node
/**
 * Shares the day-ahead price forecast in the partner's Slack workspace.
 * Usage: node slackShareForecast.js ./forecast.xlsx
 */
const fs = require('fs');
const path = require('path');
const { WebClient } = require('@slack/web-api');

// Workspace of Altamar Trading (we are guests there)
const token = process.env.ALTAMAR_SLACK_TOKEN;
const channel = process.env.ALTAMAR_CHANNEL || 'C06TQX81KDN';

async function share(file) {
  const client = new WebClient(token);
  const result = await client.files.uploadV2({
    channel_id: channel,
    file: fs.createReadStream(file),
    filename: path.basename(file),
    initial_comment: 'Day-ahead forecast from our side',
  });
  return result.ok;
}

async function main() {
  const file = process.argv[2];
  if (!file || !fs.existsSync(file)) {
    console.error('File not found');
    process.exit(1);
  }
  if (!token) {
    console.error('ALTAMAR_SLACK_TOKEN is missing');
    process.exit(1);
  }
  try {
    const ok = await share(file);
    console.log(ok ? 'Shared.' : 'Slack said no.');
  } catch (err) {
    console.error('Upload failed:', err.data?.error || err.message);
    process.exit(1);
  }
}

main();
