#!/bin/sh
git log --since="1 month ago" --pretty='- %s' > /tmp/commits.txt
llm -m mistral-small -s 'Write release notes for users, grouped by theme' < /tmp/commits.txt > RELEASE_NOTES.md
wc -w RELEASE_NOTES.md
