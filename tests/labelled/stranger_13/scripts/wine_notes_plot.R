# Fermentation curves per tank; stops with a message when a package is missing
need <- c("ggplot2", "readr")
missing <- need[!vapply(need, requireNamespace, logical(1), quietly = TRUE)]
if (length(missing)) {
  stop("Ask the office for: install.packages(c('", paste(missing, collapse = "', '"), "'))")
}

library(ggplot2)
tanks <- readr::read_csv2("density.csv")
# Plato from density, after Balling
tanks$sugar <- with(tanks, 260.4 - 260.4 / density)

ggplot(tanks, aes(day, sugar, colour = tank)) +
  geom_line() +
  geom_hline(yintercept = 0, linetype = 2) +
  labs(x = "Day", y = "Plato")
ggsave("fermentation.pdf", width = 10, height = 5)
