# ABC analysis of spend
library(readxl)
library(dplyr)
library(ggplot2)

spend <- read_excel("spend.xlsx") |>
  group_by(material_group) |>
  summarise(spend = sum(net_value), orders = n_distinct(po_number)) |>
  arrange(desc(spend)) |>
  mutate(
    cumulative = cumsum(spend) / sum(spend),
    class = case_when(cumulative <= 0.8 ~ "A", cumulative <= 0.95 ~ "B", TRUE ~ "C")
  )

print(count(spend, class, wt = spend))

ggplot(spend, aes(reorder(material_group, -spend), spend, fill = class)) +
  geom_col() +
  geom_line(aes(y = cumulative * max(spend), group = 1)) +
  theme_minimal() +
  theme(axis.text.x = element_text(angle = 60, hjust = 1)) +
  labs(x = NULL, y = "Spend (EUR)")
ggsave("abc.png", width = 12, height = 6)
write.csv(spend, "abc.csv", row.names = FALSE)
