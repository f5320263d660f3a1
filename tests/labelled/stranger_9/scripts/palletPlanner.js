// Best layer pattern for one kind of box on a euro pallet
const PALLET = { length: 1200, width: 800, height: 1650, maxKg: 900 };

function perLayer(l, w) {
  let best = { count: 0 };
  for (let rows = 0; rows <= Math.floor(PALLET.width / w); rows++) {
    const straight = rows * Math.floor(PALLET.length / l);
    const rest = PALLET.width - rows * w;
    const turned = Math.floor(rest / l) * Math.floor(PALLET.length / w);
    if (straight + turned > best.count) best = { count: straight + turned, rows };
  }
  return best;
}

const [l, w, h, kg] = process.argv.slice(2).map(Number);
const layer = [perLayer(l, w), perLayer(w, l)].sort((a, b) => b.count - a.count)[0];
const layers = Math.min(Math.floor(PALLET.height / h), Math.floor(PALLET.maxKg / (layer.count * kg)));
console.log(`${layer.count} boxes a layer, ${layers} layers, ${layer.count * layers} in all`);
