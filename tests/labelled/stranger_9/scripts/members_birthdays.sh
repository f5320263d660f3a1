#!/bin/bash
# Round birthdays of the next seven days; sets itself up with: members_birthdays.sh install
if [ "$1" = install ]; then
    echo "0 6 * * * $USER $(realpath "$0")" | sudo tee /etc/cron.d/members-birthdays
    exit
fi

mysql --defaults-file=/etc/club/my.cnf --batch --skip-column-names club > /srv/club/round_birthdays.txt <<'SQL'
SELECT CONCAT(first_name, ' ', last_name), DATE_FORMAT(born, '%d.%m.'), YEAR(CURDATE()) - YEAR(born) AS age, phone
FROM member
WHERE left_on IS NULL
  AND (YEAR(CURDATE()) - YEAR(born)) % 10 = 0
  AND DAYOFYEAR(born) BETWEEN DAYOFYEAR(CURDATE()) AND DAYOFYEAR(CURDATE()) + 7
ORDER BY DAYOFYEAR(born);
SQL
wc -l /srv/club/round_birthdays.txt
