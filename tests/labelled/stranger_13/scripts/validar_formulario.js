// Valida o formato dos campos do formulário; não guarda nem envia nada
const LIMITES = { senhaMinima: 10, tentativas: 5 };

function digito(base, peso) {
  const soma = [...base].reduce((s, c, i) => s + Number(c) * (peso - i), 0);
  return ((soma * 10) % 11) % 10;
}

function cpfTemFormatoValido(texto) {
  const n = texto.replace(/\D/g, '');
  if (n.length !== 11 || /^(\d)\1+$/.test(n)) return false;
  return digito(n.slice(0, 9), 10) === +n[9] && digito(n.slice(0, 10), 11) === +n[10];
}

function forcaDaSenha(senha) {
  if (senha.length < LIMITES.senhaMinima) return 'curta';
  const tipos = [/[a-z]/, /[A-Z]/, /\d/, /[^\w]/].filter((r) => r.test(senha)).length;
  return ['fraca', 'fraca', 'média', 'boa', 'forte'][tipos];
}

document.querySelector('#cadastro').addEventListener('submit', (e) => {
  const { cpf, senha } = e.target.elements;
  const erros = [];
  if (!cpfTemFormatoValido(cpf.value)) erros.push('CPF com formato errado');
  if (['curta', 'fraca'].includes(forcaDaSenha(senha.value))) erros.push('Senha fraca');
  document.querySelector('#erros').textContent = erros.join(', ');
  e.preventDefault();
});
