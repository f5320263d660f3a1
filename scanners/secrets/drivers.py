"""Where the libraries people connect with take a password that is given by its place alone."""

import re
from collections.abc import Mapping

POSITIONS: Mapping[str, int] = {
    # Databases
    "cx_Oracle.connect": 1, "oracledb.connect": 1, "cx_Oracle.Connection": 1, "oracledb.Connection": 1,
    "cx_Oracle.SessionPool": 1, "oracledb.create_pool": 1, "oracledb.connect_async": 1, "pymysql.connect": 2,
    "pymysql.Connection": 2, "MySQLdb.connect": 2, "pymssql.connect": 2, "psycopg2.connect": 2, "ibm_db.connect": 2,
    "ibm_db.pconnect": 2, "ibm_db_dbi.connect": 2, "ibm_db_dbi.pconnect": 2, "teradatasql.connect": 2,
    "hdbcli.dbapi.connect": 3, "pyhdb.connect": 3, "sqlcipher3.connect": 1, "fdb.connect": 2, "kinterbasdb.connect": 2,
    "informixdb.connect": 2, "sybpydb.connect": 2, "Sybase.connect": 2, "redis.Redis": 3, "redis.StrictRedis": 3,
    "clickhouse_driver.Client": 4, "cassandra.auth.PlainTextAuthProvider": 1, "neo4j.basic_auth": 1,
    "influxdb.InfluxDBClient": 3, "pymonetdb.connect": 3, "pgdb.connect": 2, "pg8000.connect": 3,
    "jaydebeapi.connect": 2,
    "turbodbc.connect": 4, "nzpy.connect": 1, "arango.ArangoClient.db": 2, "couchdb.Server.login": 1,
    # Directories, machines and files
    "ldap3.Connection": 2, "impacket.smbconnection.SMBConnection": 4, "smb.SMBConnection.SMBConnection": 1,
    "winrm.Session": 1, "winrm.Protocol": 3, "pysftp.Connection": 3, "ftplib.FTP": 2, "ftplib.FTP_TLS": 2,
    "ftputil.FTPHost": 2, "fabric.Connection": 3, "wmi.WMI": 2, "pypsrp.client.Client": 2, "netmiko.ConnectHandler": 3,
    "win32security.LogonUser": 2, "win32net.NetUserChangePassword": 3, "pyAesCrypt.encryptFile": 2,
    "pyAesCrypt.decryptFile": 2, "pyminizip.compress": 3, "pikepdf.open": 1,
    # Services over the web
    "requests.auth.HTTPBasicAuth": 1, "requests.auth.HTTPDigestAuth": 1, "requests.auth.HTTPProxyAuth": 1,
    "requests_ntlm.HttpNtlmAuth": 1, "requests_oauthlib.OAuth1": 1, "httpx.BasicAuth": 1, "httpx.DigestAuth": 1,
    "aiohttp.BasicAuth": 1, "zeep.wsse.username.UsernameToken": 1, "suds.wsse.UsernameToken": 1,
    "exchangelib.Credentials": 1, "exchangelib.ServiceAccount": 1, "O365.Account": 0,
    "office365.runtime.auth.user_credential.UserCredential": 1,
    "office365.runtime.auth.client_credential.ClientCredential": 1, "shareplum.Office365": 2,
    "azure.identity.ClientSecretCredential": 2, "azure.identity.UsernamePasswordCredential": 2,
    "msrestazure.azure_active_directory.ServicePrincipalCredentials": 1, "boto3.Session": 1, "boto3.session.Session": 1,
    "tweepy.OAuthHandler": 1, "tweepy.OAuth1UserHandler": 1, "twilio.rest.Client": 1,
    "tableauserverclient.TableauAuth": 1, "sqlalchemy.URL.create": 2, "sqlalchemy.engine.URL.create": 2,
    "sqlalchemy.engine.url.URL.create": 2,
    "tableauserverclient.PersonalAccessTokenAuth": 1, "github.Github": 0, "gitlab.Gitlab": 1, "jenkins.Jenkins": 2,
    "pyzabbix.ZabbixAPI": 2, "xmlrpc.client.authenticate": 2, "odoorpc.ODOO.login": 2,
    "simple_salesforce.Salesforce": 1,
    "jwt.encode": 1, "jwt.decode": 1, "cryptography.fernet.Fernet": 0, "keyring.set_password": 2, "imaplib.login": 1,
    "yagmail.SMTP": 1, "redmail.EmailSender": 3, "pytds.connect": 3, "ibm_db.createdb": 2, "firebirdsql.connect": 3,
    "mariadb.connect": 2, (
        "asyncmy.connect"
    ): 2, "vertica_python.connect": 4, "pypyodbc.connect": 3, "sqlanydb.connect": 1,
    "ldap3.Server.bind": 1, "smbclient.register_session": 2, "webdav3.client.Client": 2, "imap_tools.MailBox.login": 1,
    "exchangelib.BasicCredentials": 1, (
        "nextcloud_client.Client.login"
    ): 1, "O365.Connection": 1, "mechanize.add_password": 2,
    "msoffcrypto.OfficeFile.load_key": 0, "PyPDF2.PdfReader.decrypt": 0, "pypdf.PdfReader.decrypt": 0,
    "pykeepass.PyKeePass": 1, "hvac.Client": 1, "shodan.Shodan": 0, "googlemaps.Client": 0, "telebot.TeleBot": 0,
    "telegram.Bot": 0, (
        "discord.Client.run"
    ): 0, "slack_sdk.WebClient": 0, "notion_client.Client": 0, "dropbox.Dropbox": 0,
    "pyairtable.Api": 0, "sendgrid.SendGridAPIClient": 0, "stripe.StripeClient": 0, "openai.OpenAI": 0,
    "itsdangerous.URLSafeSerializer": 0, "itsdangerous.URLSafeTimedSerializer": 0,
}  # fmt: skip
"""Full names of calls, and the place (from 0) of the password or key they take."""
METHODS: Mapping[str, int] = {
    "login": 1, "logon": 1, "log_in": 1, "sign_in": 1, "signin": 1, "authenticate": 1, "setpassword": 0,
    "set_password": 2, "password_cred": 1, "userpass": 1, "simple_bind": 1, "simple_bind_s": 1, "bind_s": 1,
    "auth_password": 1, "pass_": 0, "add_password": 3, "with_user_credentials": 1, "with_client_credentials": 1,
    "set_basic_auth": 1, "basic_auth": 1, "username_pw_set": 1, "NetworkCredential": 1, "PlainCredentials": 1,
    "BasicAuth": 1, "HTTPBasicAuth": 1, "Unprotect": 0, "load_key": 0,
}  # fmt: skip
"""The same for methods of objects, whose library the call does not name."""
OPENING: Mapping[str, tuple[int, ...]] = {
    "connect": (2, 3, 1), "Connection": (2, 3, 1), "Open": (2, 4), "bind": (1,), "Client": (2, 1, 3),
    "Session": (2, 1), "create_connection": (2, 3), "OpenConnection": (2,),
    "Protect": (0,), "decrypt": (0,), "encrypt": (0,), "connect_to": (2, 3, 1), "auth": (1,),
}  # fmt: skip
"""Calls by which sessions are opened, and the places where a password may stand, where the text there looks """
"""like one."""
TYPED = frozenset({
    "pyautogui.write", "pyautogui.typewrite", "keyboard.write", "pywinauto.keyboard.send_keys", "pydirectinput.write",
})  # fmt: skip
"""Calls that type a text into whatever window is in front."""
PAIRED = frozenset({"auth", "basic_auth", "http_auth", "proxy_auth", "credentials", "login", "logon", "userpass"})
"""Keywords that take a name and a password together."""

_HOSTLIKE = re.compile(r"(?i)(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?(?:/\S*)?\Z|\d+(?:\.\d+){3}")
_PARTS = (re.compile(r"[a-z]"), re.compile(r"[A-Z]"), re.compile(r"\d"), re.compile(r"[!@#$%&*?+^~=]"))


def looks_chosen(text: str) -> bool:
    """Is a text like a password somebody was made to choose: short, unbroken, of three kinds of letters?"""
    if not 6 <= len(text) <= 64 or any(mark in text for mark in " \t\n/\\{}()'\"|") or _HOSTLIKE.match(text):
        return False
    return sum(part.search(text) is not None for part in _PARTS) >= 3
