#!/bin/sh
rclone sync /srv/share/projetos gdrive:projetos
