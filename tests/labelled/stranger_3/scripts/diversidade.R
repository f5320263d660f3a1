# Indicadores de diversidade a partir do cadastro de colaboradores
library(readxl)
library(dplyr)
library(writexl)

cad <- read_excel("cadastro_colaboradores.xlsx", col_types = "text")

base <- cad |>
  select(matricula, nome, cpf, sexo, raca_cor, pcd, data_nascimento, salario) |>
  mutate(
    salario = as.numeric(salario),
    idade = as.integer((Sys.Date() - as.Date(data_nascimento)) / 365.25)
  )

por_grupo <- base |>
  group_by(sexo, raca_cor) |>
  summarise(n = n(), salario_medio = mean(salario), .groups = "drop")

write_xlsx(list(detalhe = base, resumo = por_grupo), "diversidade.xlsx")
