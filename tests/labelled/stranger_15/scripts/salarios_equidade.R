# Equidade salarial por cargo e lista de quem está fora da faixa
library(readxl)
library(dplyr)
library(writexl)

folha <- read_excel("folha.xlsx")  # matricula, nome, sexo, cargo, admissao, salario
faixas <- read_excel("faixas.xlsx") # cargo, minimo, maximo

equidade <- folha |>
  group_by(cargo, sexo) |>
  summarise(n = n(), mediana = median(salario), .groups = "drop") |>
  tidyr::pivot_wider(names_from = sexo, values_from = c(n, mediana)) |>
  mutate(razao = round(mediana_F / mediana_M, 3))

fora <- folha |>
  inner_join(faixas, by = "cargo") |>
  filter(salario < minimo | salario > maximo) |>
  select(matricula, nome, cargo, salario, minimo, maximo)

print(equidade)
write_xlsx(list(equidade = equidade, fora_da_faixa = fora), "equidade.xlsx")
