# Mood of product reviews with a word list
library(readr)
library(dplyr)
library(tidyr)
library(stringr)

lexicon <- read_csv("mood_words.csv", show_col_types = FALSE) # word, value (-3 .. 3)
reviews <- read_csv("reviews.csv", show_col_types = FALSE) # review_id, product, stars, text

mood <- reviews |>
  mutate(word = str_extract_all(str_to_lower(text), "[a-z']+")) |>
  unnest(word) |>
  inner_join(lexicon, by = "word") |>
  group_by(review_id, product, stars) |>
  summarise(mood = mean(value), words = n(), .groups = "drop")

mood |>
  group_by(product) |>
  summarise(reviews = n(), mood = mean(mood), stars = mean(stars)) |>
  arrange(mood) |>
  write_csv("mood_by_product.csv")

cat("Correlation of mood and stars:", round(cor(mood$mood, mood$stars), 2), "\n")
