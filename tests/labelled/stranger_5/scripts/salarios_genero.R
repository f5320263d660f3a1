# Brecha salarial a partir del listado de empleados
library(readxl)
library(dplyr)
library(writexl)

empleados <- read_excel("empleados.xlsx")
# columnas: nombre, dni, sexo, fecha_nacimiento, categoria, jornada, salario_bruto

empleados <- empleados |>
  mutate(
    edad = as.integer((Sys.Date() - as.Date(fecha_nacimiento)) / 365.25),
    salario_fte = salario_bruto / jornada
  )

brecha <- empleados |>
  group_by(categoria) |>
  summarise(
    mujeres = mean(salario_fte[sexo == "M"]),
    hombres = mean(salario_fte[sexo == "H"]),
    n = n()
  ) |>
  mutate(brecha_pct = round((hombres - mujeres) / hombres * 100, 1))

# personas muy por debajo de la mediana de su categoría
revisar <- empleados |>
  group_by(categoria) |>
  filter(salario_fte < 0.85 * median(salario_fte)) |>
  select(nombre, dni, categoria, edad, salario_bruto, salario_fte)

write_xlsx(list(brecha = brecha, revisar = revisar), "brecha_salarial.xlsx")
print(brecha)
