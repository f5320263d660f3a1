#!/usr/bin/env bash
git diff --cached | llm -m gpt-4.1-nano -s 'One commit line, imperative, at most 60 letters' | tee /tmp/line
read -rp "use it? " a && [[ $a == y ]] && git commit -F /tmp/line
