# Genera respuestas a reseñas de huéspedes con un modelo en el servidor propio
library(httr2)
library(readr)
library(purrr)

URL_MODELO <- "http://gpu01.hotel.interno:8000/v1/chat/completions"

responder <- function(resena) {
  request(URL_MODELO) |>
    req_body_json(list(
      model = "mistralai/Mistral-7B-Instruct-v0.3",
      messages = list(
        list(role = "system", content = "Responde con amabilidad en tres frases."),
        list(role = "user", content = resena)
      )
    )) |>
    req_retry(max_tries = 3) |>
    req_perform() |>
    resp_body_json() |>
    pluck("choices", 1, "message", "content")
}

resenas <- read_csv("resenas.csv", col_types = "ic")
resenas$respuesta <- map_chr(resenas$texto, responder)
write_csv(resenas, "respuestas.csv")
