"""Show the meeting rooms that are free (MongoEngine)."""
import os

import mongoengine as me


class Room(me.Document):
    name = me.StringField(required=True)
    free = me.BooleanField(default=True)


me.connect(
    db="facilities", host="127.0.0.1", port=int(os.environ["DUMB"]), username="rooms", password="secret",
    serverSelectionTimeoutMS=1500, uuidRepresentation="standard",
)
try:
    for room in Room.objects(free=True):
        print(room.name)
except Exception as error:
    print("rooms not available:", type(error).__name__)
me.disconnect()
