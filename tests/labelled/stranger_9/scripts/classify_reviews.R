library(ellmer)
library(readr)
library(purrr)

reviews <- read_csv("product_reviews.csv", col_select = c(sku, text))

chat <- chat_anthropic(
  system_prompt = "Answer with exactly one word: quality, delivery, price or other.",
  model = "claude-3-5-haiku-latest"
)

ask <- function(text) {
  tolower(trimws(chat$clone()$chat(text, echo = "none")))
}

reviews$topic <- map_chr(reviews$text, ask, .progress = TRUE)
print(sort(table(reviews$topic), decreasing = TRUE))
write_csv(reviews, "product_reviews_topics.csv")
