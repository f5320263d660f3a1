#!/bin/sh
# Writes the list of present packages for the audit. Installs nothing.
out="packages_$(hostname)_$(date +%Y%m%d).txt"

{
    echo "# Python"
    python3 -m pip list --format=freeze 2>/dev/null || echo "no pip"
    echo "# R"
    Rscript -e 'ip <- installed.packages()[, c("Package", "Version")]; cat(paste(ip[, 1], ip[, 2], sep = "=="), sep = "\n")' 2>/dev/null || echo "no R"
} > "$out"

echo "$out: $(grep -c == "$out") packages"
