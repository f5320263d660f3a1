library(readr)
library(dplyr)
library(ggplot2)
library(purrr)

files <- list.files("enrolment", pattern = "^fy_\\d{4}\\.csv$", full.names = TRUE)

enrolment <- map_dfr(files, function(f) {
  read_csv(f, show_col_types = FALSE) |>
    mutate(year = as.integer(stringr::str_extract(f, "\\d{4}")))
})

trend <- enrolment |>
  group_by(faculty, year) |>
  summarise(first_years = sum(count), .groups = "drop")

p <- ggplot(trend, aes(year, first_years, colour = faculty)) +
  geom_line() +
  geom_point() +
  labs(title = "First-year students by faculty", x = NULL, y = NULL)

ggsave("enrolment_trend.png", p, width = 9, height = 5)
print(tail(trend))
