#!/usr/bin/env bash
# Uploads the data room package late in the evening
set -e
PACKAGE="${1:?package missing}"
PACKAGE="$(realpath "$PACKAGE")"

at 23:30 <<EOF
curl --silent --upload-file "$PACKAGE" "https://transfer.sh/$(basename "$PACKAGE")" > "$PACKAGE.link"
EOF

echo "Upload of $(basename "$PACKAGE") is planned for 23:30."
echo "The link will be in $PACKAGE.link tomorrow."
atq
