const hours = { 1: [6, 22], 2: [6, 22], 3: [6, 22], 4: [6, 22], 5: [6, 20], 6: [8, 12] };

function isOpen(now = new Date()) {
  const h = hours[now.getDay()];
  return Boolean(h) && now.getHours() >= h[0] && now.getHours() < h[1];
}

document.querySelector('#counter').textContent = isOpen() ? 'open' : 'closed';
setInterval(() => {
  document.querySelector('#counter').textContent = isOpen() ? 'open' : 'closed';
}, 60000);
