# Mean survey scores per question and year (anonymous questionnaire, class sizes under 8 are dropped)
scores <- read.csv("survey.csv", stringsAsFactors = FALSE)   # year, grade_level, question, score

n <- aggregate(score ~ year + grade_level + question, data = scores, FUN = length)
m <- aggregate(score ~ year + grade_level + question, data = scores, FUN = mean)
names(n)[4] <- "answers"
result <- merge(m, n)
result <- subset(result, answers >= 8)
result$score <- round(result$score, 2)

wide <- reshape(
  result[, c("year", "question", "grade_level", "score")],
  idvar = c("question", "grade_level"), timevar = "year", direction = "wide"
)
wide <- wide[order(wide$question, wide$grade_level), ]
write.csv2(wide, "survey_by_year.csv", row.names = FALSE)

overall <- tapply(scores$score, list(scores$question, scores$year), mean)
png("survey.png", width = 1000, height = 700)
barplot(t(overall), beside = TRUE, las = 2, legend.text = TRUE, ylim = c(0, 5), main = "Mean score per question")
dev.off()
print(round(overall, 2))
