library(readxl)
library(ChainLadder)

tri_longo <- read_excel("triangulo_pagos.xlsx")
tri <- as.triangle(as.data.frame(tri_longo), origin = "ano_ocorrencia", dev = "atraso", value = "pago")
acumulado <- incr2cum(tri)

mack <- MackChainLadder(acumulado, est.sigma = "Mack")
print(mack)

png("triangulo.png", width = 900, height = 600)
plot(mack)
dev.off()

resumo <- summary(mack)$ByOrigin
write.csv2(resumo, "provisao_por_ano.csv")
cat("Provisão total:", format(sum(resumo$IBNR), big.mark = "."), "\n")
