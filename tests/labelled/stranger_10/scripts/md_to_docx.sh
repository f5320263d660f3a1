#!/bin/sh
for f in notes/*.md; do
  npx --yes md-to-docx-cli@latest "$f" -o "docx/$(basename "$f" .md).docx"
done
