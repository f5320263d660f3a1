# Shop texts from tasting notes
library(httr2)
library(readxl)
library(purrr)

key <- "sk-proj-Zk8vQ2mLtXw9RbYc4NhJdFpS7GuEo1aTiMrKxPyBzVnDqHs5UfWjOgLe0C"

shop_text <- function(note) {
  request("https://api.openai.com/v1/chat/completions") |>
    req_auth_bearer_token(key) |>
    req_body_json(list(
      model = "gpt-4o-mini",
      messages = list(
        list(role = "system", content = "You write 60 words for a wine shop, in British English."),
        list(role = "user", content = note)
      )
    )) |>
    req_retry(max_tries = 3) |>
    req_perform() |>
    resp_body_json() |>
    pluck("choices", 1, "message", "content")
}

notes <- read_excel("tasting_2023.xlsx")
notes$shop <- map_chr(notes$note, shop_text)
write.csv(notes, "shop_texts.csv", row.names = FALSE)
