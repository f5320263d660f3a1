library(readxl)
library(dplyr)

doadores <- read_excel("doadores.xlsx")

aptos <- doadores |>
  mutate(
    ultima = as.Date(ultima_doacao),
    intervalo = if_else(sexo == "F", 90, 60),
    pode = ultima + intervalo
  ) |>
  filter(tipo == "O", fator_rh == "-", pode <= Sys.Date(), is.na(chamado_em), sorologia == "negativa") |>
  arrange(pode) |>
  select(nome, idade, celular, bairro, pode)

print(aptos, n = 40)
write.csv2(aptos, "chamar_doadores.csv", row.names = FALSE, fileEncoding = "UTF-8")
