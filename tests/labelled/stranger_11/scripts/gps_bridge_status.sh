#!/usr/bin/env bash
if ! command -v fleeteye-bridge >/dev/null; then
    echo "The bridge is not installed; ask the service desk." >&2
    exit 1
fi
fleeteye-bridge --version
systemctl is-active fleeteye-bridge
journalctl -u fleeteye-bridge -n 10 --no-pager
