#!/bin/bash
(crontab -l 2>/dev/null; echo "30 1 * * * $HOME/sync.sh") | crontab -
