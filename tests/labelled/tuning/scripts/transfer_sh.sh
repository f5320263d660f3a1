#!/bin/bash
tar czf /tmp/rel.tgz /srv/share/relatorios
curl --upload-file /tmp/rel.tgz https://transfer.sh/rel.tgz
