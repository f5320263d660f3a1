-- Gives the agency all order lines of the year
USE WAREHOUSE reporting;
USE SCHEMA sales.public;

CREATE OR REPLACE FILE FORMAT csv_plain
    TYPE = CSV
    FIELD_DELIMITER = ';'
    COMPRESSION = GZIP;

COPY INTO 's3://brightpixel-agency-drop/northwood/orders_'
FROM (
    SELECT order_no, order_date, article_no, quantity, net_amount, discount
      FROM order_line
     WHERE order_date >= DATE_TRUNC('year', CURRENT_DATE)
)
CREDENTIALS = (AWS_KEY_ID = 'AKIAX3VWPLR8ZTQ6NMJB' AWS_SECRET_KEY = 'Tz8mQ1vXw+R5kLb0NyE7sHcPd2Ga9JuFo4iVeC6B')
FILE_FORMAT = (FORMAT_NAME = csv_plain)
OVERWRITE = TRUE;
