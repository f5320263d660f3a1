# Compare two dissolution profiles (f1, f2)
# The functions come from the page of the statistics course.
source("https://stat-course-pharma.org/r/dissolution_tools.R")

if (!requireNamespace("readxl", quietly = TRUE)) {
  install.packages("readxl", repos = "https://cloud.r-project.org")
}
library(readxl)

read_profile <- function(path, sheet) {
  df <- read_excel(path, sheet = sheet)
  stopifnot(all(c("minute", "vessel", "released") %in% names(df)))
  aggregate(released ~ minute, data = df, FUN = mean)
}

path <- "S:/QC/Dissolution/profiles.xlsx"
ref  <- read_profile(path, "reference")
test <- read_profile(path, "test")

res <- compare_profiles(ref$released, test$released)
cat(sprintf("f1 = %.1f   f2 = %.1f\n", res$f1, res$f2))
if (res$f2 >= 50) cat("similar\n") else cat("not similar\n")

png("S:/QC/Dissolution/profiles.png", 800, 500)
plot(ref$minute, ref$released, type = "b", ylim = c(0, 100), xlab = "min", ylab = "%")
lines(test$minute, test$released, type = "b", lty = 2)
dev.off()
