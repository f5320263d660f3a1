pacotes <- c("dplyr", "plotly", "lubridate")
for (p in pacotes) {
  if (!requireNamespace(p, quietly = TRUE)) install.packages(p, repos = "https://cloud.r-project.org")
}
source("https://raw.githubusercontent.com/jtavares-bi/painel-util/main/funcoes.R")
dados <- ler_movimentos("movimentos.csv")
desenhar_painel(dados)
