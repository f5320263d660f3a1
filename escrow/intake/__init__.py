"""Taking records and contents into custody."""
