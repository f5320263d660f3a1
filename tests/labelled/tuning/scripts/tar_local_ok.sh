#!/bin/bash
tar czf /srv/backup/rel-$(date +%F).tgz /srv/share/relatorios
find /srv/backup -name 'rel-*.tgz' -mtime +30 -print
