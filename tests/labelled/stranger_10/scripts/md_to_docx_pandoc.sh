#!/bin/sh
command -v pandoc >/dev/null || { echo "ask IT for pandoc"; exit 1; }
for f in notes/*.md; do
  pandoc --reference-doc=house.docx "$f" -o "docx/$(basename "$f" .md).docx"
done
