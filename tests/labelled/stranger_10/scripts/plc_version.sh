#!/bin/bash
aprobada=$(cat /srv/ot/firmware_aprobado.txt)
for gw in 10.40.3.{11..18}; do
  version=$(ssh maint@$gw cat /etc/gw-release)
  [ "$version" = "$aprobada" ] && estado=ok || estado=DISTINTA
  printf '%s\t%s\t%s\n' "$gw" "$version" "$estado"
done
