# Summarise exit interviews per person and tag the reason for leaving
library(ellmer)
library(readxl)
library(purrr)
library(dplyr)

chat <- chat_openai(
  model = "gpt-4o-mini",
  system_prompt = "You are an HR analyst. Answer with one of: pay, leadership, commute, health, other."
)

interviews <- read_excel("exit_interviews.xlsx") |>
  select(employee_name, birth_year, sick_days, department, transcript)

tag_one <- function(employee_name, sick_days, transcript, ...) {
  prompt <- glue::glue("{employee_name} ({sick_days} sick days) said:\n{transcript}\nMain reason?")
  chat$clone()$chat(prompt)
}

tagged <- interviews |>
  mutate(reason = pmap_chr(interviews, tag_one))

writexl::write_xlsx(tagged, "exit_reasons.xlsx")
