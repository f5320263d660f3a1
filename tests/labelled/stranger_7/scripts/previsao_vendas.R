# Previsão de vendas por família de produto
library(forecast)

vendas <- read.csv2("vendas_mensais.csv", stringsAsFactors = FALSE)
familias <- unique(vendas$familia)
resultado <- data.frame()

for (fam in familias) {
  serie <- ts(vendas$valor[vendas$familia == fam], frequency = 12, start = c(2021, 1))
  if (length(serie) < 24) {
    message("Série curta demais: ", fam)
    next
  }
  previsao <- forecast(auto.arima(serie), h = 6)
  resultado <- rbind(resultado, data.frame(
    familia = fam, mes = 1:6,
    previsto = round(as.numeric(previsao$mean), 2),
    minimo = round(as.numeric(previsao$lower[, 2]), 2),
    maximo = round(as.numeric(previsao$upper[, 2]), 2)
  ))
  png(paste0("previsao_", fam, ".png"), width = 900, height = 450)
  plot(previsao, main = fam)
  dev.off()
}

write.csv2(resultado, "previsao.csv", row.names = FALSE)
