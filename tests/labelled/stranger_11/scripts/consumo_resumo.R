consumo <- read.csv2("consumo.csv", stringsAsFactors = FALSE)
consumo$mwh <- consumo$kwh / 1000
resumo <- aggregate(mwh ~ subestacao + mes, data = consumo, FUN = sum)
largo <- reshape(resumo, idvar = "subestacao", timevar = "mes", direction = "wide")
largo$total <- rowSums(largo[, -1], na.rm = TRUE)
write.csv2(largo[order(-largo$total), ], "resumo_consumo.csv", row.names = FALSE)
print(head(largo, 10))
