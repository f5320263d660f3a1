# Sorts comments from the course evaluation into topics with a local model
library(httr2)
library(readr)
library(dplyr)
library(purrr)

topics <- c("content", "pace", "room", "exam", "other")

ask <- function(comment) {
  request("http://localhost:11434/api/generate") |>
    req_body_json(list(
      model = "mistral", stream = FALSE,
      prompt = paste0("Answer with one word out of ", toString(topics), ".\nComment: ", comment)
    )) |>
    req_perform() |>
    resp_body_json() |>
    pluck("response") |>
    trimws() |>
    tolower()
}

comments <- read_csv("comments.csv", show_col_types = FALSE) |>
  mutate(topic = map_chr(comment, ask))
print(count(comments, topic, sort = TRUE))
write_csv(comments, "comments_topics.csv")
