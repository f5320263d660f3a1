#!/bin/sh
rsync -a /srv/financas/ /mnt/arquivo/financas/
