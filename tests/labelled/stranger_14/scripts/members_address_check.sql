-- Possible duplicate members
SELECT a.member_no AS member_a, a.first_name, a.surname, a.date_of_birth, a.mobile,
       b.member_no AS member_b, b.first_name AS first_name_b, b.surname AS surname_b, b.mobile AS mobile_b
  FROM member a
  JOIN member b
    ON b.member_no > a.member_no
   AND (b.mobile = a.mobile OR (b.postcode = a.postcode AND b.street = a.street))
   AND b.date_of_birth = a.date_of_birth
 WHERE a.closed_on IS NULL
   AND b.closed_on IS NULL
 ORDER BY a.surname, a.first_name;
