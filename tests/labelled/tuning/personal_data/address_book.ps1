$people = Import-Csv .\people.csv
$people | Select-Object FirstName, LastName, BirthDate, PassportNumber | Export-Csv out.csv
