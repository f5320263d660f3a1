// Converte a lista de alunos para o formato do portal.
const fs = require('fs');
const { parse } = require('csv-parse/sync');

const alunos = parse(fs.readFileSync('matriculas.csv'), { columns: true, delimiter: ';', bom: true });

const erros = [];
const saida = alunos.map((aluno, i) => {
  if (!/^\d{2}\/\d{2}\/\d{4}$/.test(aluno.data_nascimento)) {
    erros.push(`linha ${i + 2}: data de nascimento inválida`);
  }
  const [dia, mes, ano] = aluno.data_nascimento.split('/');
  return {
    nome: aluno.nome_completo.trim(),
    nascimento: `${ano}-${mes}-${dia}`,
    responsavel: aluno.nome_responsavel,
    telefone: aluno.telefone.replace(/\D/g, ''),
    turma: aluno.turma.toUpperCase(),
  };
});

fs.writeFileSync('portal.json', JSON.stringify(saida, null, 2));
console.log(`${saida.length} alunos convertidos, ${erros.length} erros`);
erros.forEach((erro) => console.log(erro));
