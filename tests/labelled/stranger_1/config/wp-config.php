<?php
define('DB_USER', 'wp');
define('DB_PASSWORD', 'Wp.S3nha.2026');
