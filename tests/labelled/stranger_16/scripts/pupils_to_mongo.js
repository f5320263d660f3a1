// Imports pupils into the school's MongoDB
const fs = require('fs');
const { parse } = require('csv-parse/sync');
const { MongoClient } = require('mongodb');

async function main() {
  const rows = parse(fs.readFileSync('pupils.csv'), { columns: true, delimiter: ';', bom: true });
  const client = new MongoClient(process.env.MONGO_URL);
  try {
    await client.connect();
    const pupils = client.db('school').collection('pupils');
    for (const r of rows) {
      await pupils.updateOne(
        { pupilNo: r.PupilNo },
        {
          $set: {
            lastName: r.LastName,
            firstName: r.FirstName,
            birthDate: new Date(r.BirthDate),
            guardian: { name: r.Guardian, phone: r.GuardianPhone },
            className: r.Class,
          },
        },
        { upsert: true },
      );
    }
    console.log(`${rows.length} pupils imported`);
  } finally {
    await client.close();
  }
}

main().catch(console.error);
