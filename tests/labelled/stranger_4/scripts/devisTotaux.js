// Calcule les totaux HT, TVA et TTC d'un devis
const fs = require('fs');
const Decimal = require('decimal.js');

const TVA = { normal: 0.2, intermediaire: 0.1, reduit: 0.055 };

function total(lignes) {
  const res = { ht: new Decimal(0), tva: new Decimal(0) };
  for (const l of lignes) {
    const ht = new Decimal(l.prix).times(l.quantite);
    res.ht = res.ht.plus(ht);
    res.tva = res.tva.plus(ht.times(TVA[l.taux] ?? TVA.normal));
  }
  return res;
}

const devis = JSON.parse(fs.readFileSync(process.argv[2] || 'devis.json', 'utf8'));
const { ht, tva } = total(devis.lignes);
console.log(`Devis ${devis.numero}`);
console.log(`Total HT  : ${ht.toFixed(2)} EUR`);
console.log(`TVA       : ${tva.toFixed(2)} EUR`);
console.log(`Total TTC : ${ht.plus(tva).toFixed(2)} EUR`);
