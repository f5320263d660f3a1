# Curva ABC do estoque por valor consumido
library(data.table)

est <- fread("consumo.csv", sep = ";", dec = ",", encoding = "UTF-8")
est[, valor := consumo_ano * custo_unitario]
setorder(est, -valor)
est[, acumulado := cumsum(valor) / sum(valor)]
est[, classe := fcase(
  acumulado <= 0.80, "A",
  acumulado <= 0.95, "B",
  default = "C"
)]

print(est[, .(itens = .N, valor = sum(valor)), by = classe])
fwrite(est, "curva_abc.csv", sep = ";", dec = ",")

png("curva_abc.png", width = 900, height = 500)
plot(est$acumulado, type = "l", xlab = "Item", ylab = "Valor acumulado")
abline(h = c(0.80, 0.95), lty = 2)
invisible(dev.off())
