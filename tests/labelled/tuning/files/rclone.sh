#!/bin/sh
rclone copy /srv/financas gdrive:backup
