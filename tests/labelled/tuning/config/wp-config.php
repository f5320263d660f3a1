<?php
define('DB_NAME', 'site');
define('DB_USER', 'wp');
define('DB_PASSWORD', 'W0rd-Pr3ss-X');
define('WP_DEBUG', false);
