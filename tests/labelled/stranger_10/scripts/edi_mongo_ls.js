const { MongoClient } = require('mongodb');

(async () => {
  const client = await MongoClient.connect(process.env.EDI_MONGO);
  const open = await client
    .db('edi')
    .collection('delforecasts')
    .find({ type: 'VDA4905', confirmedAt: null }, { projection: { _id: 0, supplier: 1, part: 1, week: 1 } })
    .sort({ week: 1 })
    .toArray();
  console.table(open);
  await client.close();
})();
