# Clean the case line list of the infection control team
library(dplyr)
library(lubridate)

# helper functions, everyone in the clinic can improve them
source("//klinik-nas/everyone/R/epi_helpers.R")

cases <- read.csv("linelist.csv", colClasses = "character")
# case_id, last_name, first_name, date_of_birth, ward, onset, pathogen, outcome

cases <- cases |>
  mutate(
    across(c(date_of_birth, onset), dmy),
    age = floor(interval(date_of_birth, onset) / years(1)),
    pathogen = standard_pathogen(pathogen),
    outcome = tolower(trimws(outcome))
  ) |>
  filter(!is.na(onset)) |>
  distinct(last_name, first_name, date_of_birth, pathogen, .keep_all = TRUE)

clusters <- cases |>
  group_by(ward, pathogen, week = floor_date(onset, "week")) |>
  summarise(n = n(), patients = paste(last_name, first_name, collapse = "; "), .groups = "drop") |>
  filter(n >= 3)

write.csv(cases, "linelist_clean.csv", row.names = FALSE)
write.csv(clusters, "clusters.csv", row.names = FALSE)
cat(nrow(cases), "cases,", nrow(clusters), "possible clusters\n")
