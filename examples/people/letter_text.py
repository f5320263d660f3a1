"""The letter and the positions it is written for."""

LETTER = """\
Dear applicant,

{{ company }} would like to offer you the position of {{ position.title }} in {{ position.place }}.
{% if position.remote %}
You may work from home {{ position.remote }} days a week.
{% endif %}
{% for benefit in position.benefits %}
- {{ benefit }}
{% endfor %}

Kind regards,
{{ company | upper }}
"""

POSITIONS = [
    {"title": "Controller", "place": "Recife", "remote": 2, "benefits": ["meal card", "health plan"]},
    {"title": "Warehouse planner", "place": "Lisboa", "remote": 0, "benefits": ["transport card"]},
]
