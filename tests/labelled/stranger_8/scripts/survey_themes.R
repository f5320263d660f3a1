# Themes in the free answers of the canteen survey
library(ellmer)
library(readr)

answers <- read_csv("canteen_survey.csv", show_col_types = FALSE)
texts <- na.omit(answers$what_should_change)

chat <- chat_openai(
  model = "gpt-4o-mini",
  system_prompt = "You sort short survey answers into at most eight themes."
)

numbered <- paste(seq_along(texts), texts, sep = ": ", collapse = "\n")
themes <- chat$chat(paste("Name the themes and the numbers of the answers for each:", numbered, sep = "\n"))

writeLines(themes, "themes.txt")
cat(length(texts), "answers\n")
