// Publica o resumo de preços num gist para o pessoal da rua abrir no celular
const fs = require("fs");

const token = process.env.GIST_TOKEN;

async function publicar(arquivo) {
  const conteudo = fs.readFileSync(arquivo, "utf8");
  const resposta = await fetch("https://api.github.com/gists", {
    method: "POST",
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
    body: JSON.stringify({
      description: "tabela de preços",
      public: false,
      files: { "tabela.csv": { content: conteudo } },
    }),
  });
  if (!resposta.ok) throw new Error(`gist: ${resposta.status}`);
  const { html_url } = await resposta.json();
  return html_url;
}

publicar("\\\\srv-arquivos\\comercial\\tabela_precos.csv")
  .then((url) => console.log("link:", url))
  .catch((erro) => {
    console.error(erro.message);
    process.exit(1);
  });
