# Clasifica los textos de incidencias con Gemini
library(httr2)
library(readr)
library(purrr)
library(dplyr)

clave <- Sys.getenv("GEMINI_API_KEY")
stopifnot(nzchar(clave))

categorias <- c("avería", "tensión", "contador", "vegetación", "otro")

clasificar <- function(texto) {
  instruccion <- paste0(
    "Clasifica la incidencia en una sola palabra de esta lista: ",
    paste(categorias, collapse = ", "), ".\n\n", texto
  )
  req <- request("https://generativelanguage.googleapis.com/v1beta/models/gemini-1.5-flash:generateContent") |>
    req_url_query(key = clave) |>
    req_body_json(list(contents = list(list(parts = list(list(text = instruccion)))))) |>
    req_retry(max_tries = 3)
  res <- req |> req_perform() |> resp_body_json()
  trimws(res$candidates[[1]]$content$parts[[1]]$text)
}

incidencias <- read_csv2("//energia-fs/servicio/incidencias.csv", show_col_types = FALSE)
incidencias <- mutate(incidencias, categoria = map_chr(descripcion, possibly(clasificar, "error")))
write_csv2(incidencias, "//energia-fs/servicio/incidencias_clasificadas.csv")
print(count(incidencias, categoria, sort = TRUE))
