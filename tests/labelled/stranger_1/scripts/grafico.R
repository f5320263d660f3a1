vendas <- read.csv2("vendas.csv")
boxplot(valor ~ regiao, data = vendas)
