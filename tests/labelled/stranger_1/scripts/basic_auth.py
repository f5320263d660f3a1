import requests
r = requests.get("https://jira.empresa.com.br/rest/api/2/search", params={"jql": "project=FIN"}, auth=("integracao", "J1r4-Integr"))
for i in r.json()["issues"]:
    print(i["key"])
