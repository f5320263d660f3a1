"""Marks of a course from Moodle as a class list."""
import csv

import requests

MOODLE = "https://moodle.escola-vale.example/webservice/rest/server.php"
TOKEN = "a4f09c7e21b83d56f0e9127ac5d8b34f"
COURSE = 118


def call(function, **params):
    params |= {"wstoken": TOKEN, "wsfunction": function, "moodlewsrestformat": "json"}
    answer = requests.get(MOODLE, params=params, timeout=60)
    answer.raise_for_status()
    return answer.json()


grades = call("gradereport_user_get_grade_items", courseid=COURSE)
with open("class_list.csv", "w", newline="", encoding="utf-8-sig") as fh:
    writer = csv.writer(fh, delimiter=";")
    writer.writerow(["pupil", "test", "mark"])
    for user in grades["usergrades"]:
        for item in user["gradeitems"]:
            writer.writerow([user["userfullname"], item["itemname"], item["gradeformatted"]])
