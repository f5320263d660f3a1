# Sube las notas de los alumnos a Google Drive
library(readxl)
library(dplyr)
library(googledrive)

archivo <- Sys.getenv("NOTAS", "//colegio/secretaria/notas.xlsx")

notas <- read_excel(archivo) |>
  select(matricula, nombre, apellidos, curso, matematicas, lengua, ciencias) |>
  mutate(media = round(rowMeans(across(matematicas:ciencias), na.rm = TRUE), 2)) |>
  arrange(curso, apellidos)

temporal <- tempfile(fileext = ".csv")
write.csv(notas, temporal, row.names = FALSE, fileEncoding = "UTF-8")

drive_auth(email = "profe.marisol.t@gmail.com")
subido <- drive_upload(temporal, name = paste0("notas_", Sys.Date(), ".csv"), overwrite = TRUE)
cat("Subido con id", as.character(subido$id), "\n")
unlink(temporal)
