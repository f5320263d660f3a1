# Fermentation curves per tank
need <- c("ggplot2", "readr", "remotes")
for (p in need) {
  if (!requireNamespace(p, quietly = TRUE)) install.packages(p, repos = "https://cloud.r-project.org")
}
if (!requireNamespace("fermenta", quietly = TRUE)) {
  remotes::install_github("enologia-consult/fermenta", upgrade = "never")
}

library(ggplot2)
tanks <- readr::read_csv2("density.csv")
tanks$sugar <- fermenta::density_to_brix(tanks$density)

ggplot(tanks, aes(day, sugar, colour = tank)) +
  geom_line() +
  geom_hline(yintercept = 0, linetype = 2) +
  labs(x = "Day", y = "Brix")
ggsave("fermentation.pdf", width = 10, height = 5)
