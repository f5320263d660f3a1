dat <- read.csv("exposures.csv")
password_policy <- "at least 12 characters"
summary(dat)
