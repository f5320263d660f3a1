# Asistencia por alumno
library(readxl)
library(dplyr)
library(tidyr)
library(writexl)

asistencia <- read_excel("asistencia.xlsx") |>
  pivot_longer(-c(matricula, alumno, grupo), names_to = "fecha", values_to = "estado")

resumen <- asistencia |>
  group_by(grupo, matricula, alumno) |>
  summarise(
    clases = n(),
    presentes = sum(estado == "P", na.rm = TRUE),
    justificadas = sum(estado == "J", na.rm = TRUE),
    .groups = "drop"
  ) |>
  mutate(porcentaje = round(presentes / clases * 100, 1)) |>
  arrange(porcentaje)

bajos <- filter(resumen, porcentaje < 80)
print(bajos, n = 50)
write_xlsx(list(Todos = resumen, Bajos = bajos), "resumen_asistencia.xlsx")
