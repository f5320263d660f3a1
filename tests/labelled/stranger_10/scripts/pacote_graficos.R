if (!requireNamespace("graficospref", quietly = TRUE)) {
  remotes::install_github("zeca-dados/graficospref", upgrade = "never")
}
library(graficospref)

orc <- read.csv2("orcamento.csv")
grafico_funil(orc, valor = "empenhado", grupo = "funcao")
ggplot2::ggsave("orcamento.png", width = 10, height = 6)
