"""Labels of a login form; no secret stands here."""
PASSWORD_LABEL = "Password"
ERRORS = {
    "password": "Your password must have 12 characters",
    "senha": "Informe a senha",
    "token": "The token has expired",
}
FIELDS = ["user_name", "password", "confirm_password"]
password_hint = "first pet"
max_password_length = 64
