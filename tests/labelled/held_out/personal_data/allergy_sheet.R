library(readr)
p <- read_csv("ward.csv")
write_csv(p[, c("patient_id", "allergy", "blood_type")], "sheet.csv")
