"""Create a weekly Windows task through the Schedule service."""
import datetime
import sys

import win32com.client

TASK_TRIGGER_WEEKLY = 3
TASK_ACTION_EXEC = 0
TASK_CREATE_OR_UPDATE = 6
TASK_LOGON_INTERACTIVE = 3
SATURDAY = 64


def create(name, script):
    service = win32com.client.Dispatch("Schedule.Service")
    service.Connect()
    root = service.GetFolder("\\")
    definition = service.NewTask(0)
    definition.RegistrationInfo.Description = "Imports the price lists"
    definition.Settings.Enabled = True

    trigger = definition.Triggers.Create(TASK_TRIGGER_WEEKLY)
    trigger.StartBoundary = datetime.datetime.now().replace(hour=10, minute=0, second=0).strftime("%Y-%m-%dT%H:%M:%S")
    trigger.DaysOfWeek = SATURDAY
    trigger.WeeksInterval = 1

    action = definition.Actions.Create(TASK_ACTION_EXEC)
    action.Path = sys.executable
    action.Arguments = f'"{script}"'
    root.RegisterTaskDefinition(name, definition, TASK_CREATE_OR_UPDATE, "", "", TASK_LOGON_INTERACTIVE)


if __name__ == "__main__":
    create("Price import", sys.argv[1])
    print("Task created")
