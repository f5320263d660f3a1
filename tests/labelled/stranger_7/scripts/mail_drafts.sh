#!/bin/bash
# Draft rejection mails for applicants (csv: first_name,last_name,email,position,reason)
INPUT=${1:-applicants.csv}
mkdir -p drafts

tail -n +2 "$INPUT" | while IFS=, read -r first last email position reason; do
  llm -m gpt-4o-mini -s "You write short, respectful rejection mails in the name of the HR team." \
    "Applicant: $first $last. Position: $position. Internal reason (do not quote): $reason" \
    < /dev/null > "drafts/${last}_${first}.txt"
  echo "To: $email" | cat - "drafts/${last}_${first}.txt" > tmp.$$ && mv tmp.$$ "drafts/${last}_${first}.txt"
done

ls drafts | wc -l
