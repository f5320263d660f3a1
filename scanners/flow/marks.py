"""What a value in a script may carry, and the calls by which it comes in or goes out."""

import re
from enum import StrEnum
from functools import lru_cache

from scanners.destinations import SMS_HOSTS
from scanners.hints import hint_of
from scanners.personal.vocabulary import KINDS, OF_GROUPS, named_fields

_SHORT = 200
"""Characters of a text that may stand in many scripts: what is told of it is kept."""
_REMEMBERED = 4_096


class Mark(StrEnum):
    """Something a value may hold or stand for."""

    BUSINESS = "business"
    """Rows or text read from a database, a spreadsheet or a file."""
    PERSONAL = "personal"
    OWN_CLOUD = "own_cloud"
    """A path below a folder that is copied to somebody's own cloud account."""
    REMOVABLE = "removable"
    PRIVATE_MAIL = "private_mail"
    OTHERS_MAIL = "others_mail"
    """A mailbox of another company."""
    MODEL = "model"
    """A client of a hosted language model."""
    ANSWER = "answer"
    """Text a language model wrote."""
    OUTSIDE = "outside"
    """A file somewhere in a cloud, opened to be written to."""


def _set(names: str) -> frozenset[str]:
    return frozenset(names.split())


SOURCES = _set(
    "fetchall fetchone fetchmany read_sql read_sql_query read_sql_table read_excel "
    "read_csv read_parquet "
    "read_json read_table read_fwf read_feather read_stata read_spss read_html "
    "load_workbook open_workbook "
    "read_text read_bytes DictReader iter_rows get_all_records get_all_values "
    "scan_csv read_database read_database_uri "
    "read_gbq read_hdf read_orc read_sas read_clipboard read_pickle read_xml "
    "read_delta read_ods read_avro scan_parquet "
    "scan_ndjson read_ndjson fetch_pandas_all fetch_arrow_all fetch_df fetchdf "
    "fetchnumpy fetch_arrow_table "
    "iter_cols mappings scalars to_dataframe get_as_dataframe open_by_key aggregate "
    "find_one SheetNames used_range "
    "UsedRange ReadText extract_text extract_tables extract_table PdfReader "
    "Document GetRows CopyFromRecordset "
    "RFC_READ_TABLE read_frame from_pandas "
    "listdir iterdir rglob glob iglob scandir Forward "
    "file_uploader askopenfile askopenfiles askopenfilename askopenfilenames getOpenFileName getOpenFileNames"
)
"""Last names of calls that bring company data in, whatever stands before them."""
SOURCE_CALLS = frozenset({"csv.reader", "csv.DictReader", "json.load", "pickle.load", "yaml.safe_load", "os.walk"})
SANITISERS = _set(
    "len sum count nunique mean median std min max any all bool hash sha256 sha1 md5 sha512 hexdigest digest id "
    "type isinstance describe value_counts exists is_file stat getsize"
)
"""Calls that leave a figure or a name of what went in."""
GROUPS = _set("groupby resample rolling expanding pivot_table crosstab")
"""After these, such a call leaves one figure for each group, which is a table again."""
EXPORTS = _set(
    "to_csv to_excel to_json to_parquet to_sql to_html to_feather to_pickle to_stata to_xml to_markdown "
    "to_clipboard writerow writerows write_text write_bytes write dump savetxt save writelines "
    "write_csv write_parquet write_excel write_json write_ndjson write_ipc write_delta write_avro write_database "
    "sink_csv sink_parquet sink_ndjson sink_ipc write_table write_feather write_dataset to_hdf to_orc to_gbq to_table"
)
DRAWS = _set("savefig write_image export_png")
FILES_MADE = DRAWS | _set(
    "to_csv to_excel to_json to_parquet to_html to_feather to_pickle to_xml write_csv write_parquet write_excel "
    "write_json write_ndjson"
)
"""Methods of tables and pictures that put them into the file named first."""
COPIES = frozenset({"shutil.copy", "shutil.copy2", "shutil.copyfile", "shutil.move", "shutil.copytree", "os.rename",
                    "os.replace"})  # fmt: skip
HTTP_VERBS = frozenset({"post", "put", "patch"})
UPLOADS = _set(
    "storbinary storlines putfo upload_file upload_fileobj put_object files_upload upload_blob MediaFileUpload "
    "MediaIoBaseUpload upload_from_filename upload_from_string upload_from_file sendDocument send_document "
    "files_upload_v2 CreateFile SetContentFile upload_cloud fput_object uploadFile upload upload_file_obj "
    "upload_from_path "
    "upload_from_stream upload_large_file upload_sync upload_to upload_document upload_media upload_bytes "
    "upload_directory "
    "upload_session put_file put_files storeFile store_file send_file sendFile sendPhoto send_photo send_media "
    "send_raw_email chat_postMessage sendPhoto sendMediaGroup send_media_group reply_document answer_document "
    "sendwhats_image sendwhatmsg sendwhatmsg_instantly sendwhatmsg_to_group send_message_to_group upload_to_drive "
    "import_csv copy_from_local put_object_from_file upload_blob_from_path upload_file_from_path uploadFromPath "
    "uploadfile upload_by_path upload_by_link files_put "
    "UploadFile upload_chunk upload_items upload_files upload_new_file upload_stream upload_folder "
    "upload_object upload_local_file upload_unbound_stream create_paste api_paste_code pinFileToIPFS "
    "add_attachment_file "
    "create_blob_from_path create_blob_from_bytes create_blob_from_text create_file_from_path append_blob "
    "files_upload_session_finish simple_upload resumable_upload upload_part sendall sendto gethostbyname getaddrinfo "
    "scp upload_async upload_local upload_object_via_stream put_object_stream send_attachment files_upload_session"
)
CLOUD_METHODS = _set(
    "append_rows append_row set_with_dataframe set_dataframe insert_rows insert_row update_cells batch_update "
    "values_update batch_create create upsert add_row add_rows add_item create_page publish send_message send notify "
    "execute chat_postMessage reply_text answer sendMessage create_item "
    "batch_upsert batch_update batch_add_records append_records add_records insert_records bulk_insert create_records "
    "create_row create_rows insert_record upsert_row append_block append_blocks upsert_rows update_rows "
    "send_fax sendFax queue_fax deliver create_fax "
    "message_create send_sms sms_send_post send_sms_message send_single_sms send_batch create_batch "
    "set_list_member add_list_member update_list_member batch_list_members create_contact import_contacts"
)
CLOUD_MODULES = _set(
    "gspread gspread_dataframe pygsheets gspread_pandas pyairtable airtable notion_client notion smartsheet "
    "monday trello firebase_admin google_sheets telegram telebot aiogram telethon pyrogram twilio pywhatkit "
    "discord discord_webhook dhooks apprise pushbullet notify_run paho pyairtable pastebin pbwrap dpaste jotform "
    "baserow baserow_client pybaserow nocodb codaio seatable_api grist_api pygrister airtable_async pynotion "
    "notion_database ragic knack podio pypodio2 quickbase coda typeform tripetto kintone pykintone appsheet "
    "ninox fibery stackby rowy "
    "phaxio interfax srfax efax faxplus notifyre documo westfax "
    "mailchimp_marketing brevo_python sib_api_v3_sdk klaviyo_api createsend "
    "vonage nexmo messagebird plivo telnyx sinch clicksend_client infobip_api_client africastalking smsapi bandwidth "
    "totalvoice zenvia textmagic esendex smsglobal clx d7sms labsmobile gatewayapi "
    "wa_automate heyoo whatsapp_python knockknock pushover ntfy simplepush"
)
"""Services over the web that keep or pass on what they are given, by the modules that reach them."""
CLOUD_PARTS = ("azure.communication.",)
"""How the full names begin of such modules that are a part of something larger."""
MESSENGERS = ("api.telegram.org", "discord.com", "discordapp.com", *SMS_HOSTS)
SAID = frozenset({"text", "content", "message", "caption", "body", "Body", "msg", "mensagem"})
"""What a message to one of them is given as."""
SHEET_MODULES = _set("gspread pygsheets gspread_pandas gspread_dataframe smartsheet pyairtable airtable")
SHEET_METHODS = _set("update update_values append_table update_value update_acell update_cell update_records")
"""What writes into their tables; of anything else these are words of every dictionary."""
FILE_SYSTEMS = _set(
    "s3fs gcsfs adlfs ossfs fsspec smart_open dropboxdrivefs webdav4 boxfs gdrivefs cloudpathlib pydrive2 s3path "
    "universal_pathlib upath"
)
"""Libraries by which a file in a cloud is opened as if it lay in a folder."""
SFTP_MODULES = _set("paramiko pysftp asyncssh scp fabric ftputil aioftp wsgidav webdav3 easywebdav smbclient aiosftp")
"""Libraries whose `put` is of a file."""
MAILBOXES = _set("imaplib imapclient imap_tools aioimaplib")
"""Libraries whose `append` puts a mail into a mailbox."""
STORES = _set("boto3 aioboto3 google azure b2sdk minio")
STORED = _set(
    "upload_file upload_fileobj put_object upload_from_filename upload_from_string upload_from_file upload_local_file "
    "upload_blob fput_object"
)
"""What puts a file into a bucket of a cloud, by libraries of which these names are; what is in it need not be known."""
BUCKETS = _set(
    "Bucket Object bucket get_bucket get_bucket_by_name get_container_client get_blob_client ContainerClient "
    "BlobClient BlobServiceClient DataLakeServiceClient get_file_system_client"
)
"""Calls that are given the name of one."""
NAMING_BUCKETS = _set("Bucket bucket bucket_name container container_name account_url")
PUBLISHES = _set(
    "dataset_create_version dataset_create_new dataset_create_version_cli dataset_create_new_cli push_to_hub "
    "upload_large_folder push_dataset_to_hub"
)
"""Calls that put a folder or a table where others fetch it, whatever is in it."""
LINKS = _set(
    "generate_blob_sas generate_container_sas generate_account_sas generate_file_sas generate_share_sas "
    "create_anonymous_link create_anonymous_link_with_expiration sharing_create_shared_link_with_settings "
    "sharing_create_shared_link make_public "
    "generate_presigned_url generate_presigned_post generate_signed_url presigned_get_object get_presigned_url"
)
"""Calls that make a link with a key in it, which opens what it is of to whoever has it."""
MAKING_A_LINK = "/createLink"
"""How the address ends at which Microsoft is asked for one."""
LINK_BODIES = _set("CreateLinkPostRequestBody")
"""What its own library is told by which link is meant."""
REMOTES = _set("create_remote add_remote set_url")
CODE_HOSTS = ("github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "huggingface.co", "gitee.com")
BROWSERS = _set(
    "selenium playwright pyppeteer helium splinter seleniumbase undetected_chromedriver DrissionPage nodriver"
)
FILLING = _set("set_input_files send_keys set_files upload_file attach_file drag_in_file choose_file")
"""Calls by which a script that works a browser hands a page a file."""
FILE_FIELD = re.compile(
    r"(?i)\btype\s*=\s*[\"']?file\b|^(?:file|upload|attachment|arquivo|anexo|datei)(?:[-_]?\w{0,20})?$"
)
"""How the field of a page is found that takes a file."""
SHARES = _set(
    "share insert_permission InsertPermission add_permission create_permission create add_editor addEditor addViewer "
    "add_viewer invite grant add_member add_collaborator share_folder sharing_add_file_member "
    "sharing_add_folder_member "
    "send_sharing_invite"
)
"""Calls that open something to an account that is named."""
REMOTE = re.compile(
    r"(?i)(?:s3[an]?|gs|gcs|abfss?|adl|az|wasbs?|oss|b2|sftp|ftps?|webdavs?|webhdfs|https?)://(?P<host>[^/]*)"
)
"""An address that libraries write files to as if it were a path."""
LOGS = frozenset({"debug", "info", "warning", "warn", "error", "exception", "critical", "log"})
MUTATORS = _set(
    "append extend add update insert appendleft add_attachment set_content attach write writelines Add put add_field "
    "writerow writerows writestr add_file add_embed add_alternative add_related attach_file set_payload"
)
SENDS = _set(
    "send_message sendmail Send send send_email send_raw_email sendMail send_mail SendMail quick_send send_attachment "
    "send_and_save forward create_forward"
)
FORWARDS = _set("forward create_forward")
"""Of those, what passes on a mail that came in: what is in it is the company's."""
EXECUTES = frozenset({"exec", "eval", "os.system", "os.popen", "subprocess.run", "subprocess.call", "subprocess.Popen",
                      "subprocess.check_output", "subprocess.check_call"})  # fmt: skip
MODEL_SDKS = _set(
    "openai anthropic cohere mistralai groq litellm langchain langchain_openai langchain_anthropic "
    "langchain_community langchain_google_genai langchain_mistralai langchain_groq langchain_aws llama_index "
    "replicate together google.generativeai google.genai vertexai huggingface_hub dashscope zhipuai ai21 "
    "portkey_ai maritalk instructor pydantic_ai crewai autogen haystack deepseek fireworks voyageai perplexity "
    "xai_sdk"
)
_NO_CLIENT = _set(
    "langchain_community.utilities langchain_community.document_loaders langchain.text_splitter langchain.schema "
    "langchain.prompts"
)
ASKING = _set(
    "create generate_content complete completion acompletion invoke predict chat stream run generate invoke_model "
    "converse ask embed embedding parse text_generation chat_completion batch summarize query kickoff run_sync "
    "send_message"
)
_OWN_CLOUD = re.compile(
    r"(?i)(^|[\\/%}{$(])(onedrive(consumer)?( ?- ?(personal|pessoal|persönlich|"
    r"personnel))?|dropbox( ?\((personal|pessoal)\))?|"
    r"google ?drive(-[\w.@]+)?|googledrive(-[\w.@]+)?|meu drive|my drive|mi unidad|"
    r"mon drive|meine ablage|il mio drive|"
    r"icloud ?drive|icloud ?drive ?\(?archive\)?|icloud~?|com~apple~clouddocs|"
    r"mega ?sync|mega ?drive|mega|megasync downloads|"
    r"pcloud ?drive|p ?cloud|box ?sync|yandex\.?disk|proton ?drive|amazon ?drive|"
    r"idrive|terabox|mediafire|degoo|icedrive|jottacloud)"
    r"([\\/%})]|$)"
)
_COMPANY_CLOUD = re.compile(r"(?i)onedrive ?-(?! ?(?:personal|pessoal))")
_REMOVABLE = re.compile(
    r"(?i)^(?:[e-i]:[\\/]|/media/|/run/media/|/volumes/(?!macintosh)|/mnt/(?:usb|"
    r"pen|stick|flash|extern|removable|hd)\w*)"
)
_PRIVATE_MAIL = re.compile(
    r"(?i)@(gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|proton|protonmail|aol|uol|bol|terra|ig|"
    r"globo|zipmail|gmx|web|tutanota|tuta|mail|hey|fastmail|zoho|yandex|libero|orange|laposte|free|t-online|sapo|r7|oi|"
    r"rocketmail|wanadoo|sfr|virgilio|tiscali|alice|iol|clix|netcabo|telenet|ziggo|kpnmail|xs4all|wp|onet|interia|seznam|"
    r"bluewin|btinternet|virginmedia|ntlworld|talktalk|comcast|sbcglobal|bellsouth|bigpond|optusnet|qq|naver|daum|hanmail|"
    r"rediffmail|hushmail|posteo|freenet|arcor|pm|duck|mac)"
    r"\.(com|com\.br|com\.mx|com\.ar|me|ch|net|pt|es|fr|de|it|co\.uk|io|ru|at|br|"
    r"pl|nl|be|se|dk|cz|eu|us|ca|com\.au|ie|jp|in|org|example|test|invalid)\b"
)
_PRIVATE_FIELD = re.compile(
    r"(?i)^(?:(?:private|personal|home|privat[ea]?)[ _-]?e?-?mails?(?:[ _-]?address(?:es)?|[ _-]?adresse)?|"
    r"e?-?mails?[ _-](?:private|personal|home|privat|pessoal|particular|personal|prive|privado)|"
    r"(?:correo|email|e-mail)[ _-](?:electronico[ _-])?(?:personal|particular))$"
)
"""A column of the mailboxes people have at home."""
DATA_FILE = re.compile(
    r"(?i)\.(csv|tsv|jsonl?|xlsx?|xlsm|xlsb|ods|parquet|feather|db|sqlite3?|mdb|accdb|dta|sav|sas7bdat|pdf|docx?|pptx?|"
    r"zip|7z|rar|gz|bak|dmp|txt|xml|msg|pst|eml|zip)$"
)
_CODE_FILE = re.compile(r"(?i)\.(py|ini|toml|cfg|env|ya?ml|html?|md|log|lock|sql|css|js|sh|ps1|pem|key|crt|tmpl|j2)$")


PLACES = tuple(map(hint_of, (_OWN_CLOUD, _REMOVABLE, _PRIVATE_MAIL, _PRIVATE_FIELD)))
"""Hints one of which a text has that stands for anything by itself."""


def marks_of_text(text: str) -> frozenset[Mark]:
    """What a literal stands for by itself: a place nobody of the company should write to, or a private mailbox."""
    return _marks_of_short(text) if len(text) < _SHORT else _marks_of_any(text)


def _marks_of_any(text: str) -> frozenset[Mark]:
    found = set()
    if _OWN_CLOUD.search(text) and not _COMPANY_CLOUD.search(text):
        found.add(Mark.OWN_CLOUD)
    if _REMOVABLE.match(text):
        found.add(Mark.REMOVABLE)
    if _PRIVATE_MAIL.search(text):
        found.add(Mark.PRIVATE_MAIL)
    return frozenset(found)


_marks_of_short = lru_cache(maxsize=_REMEMBERED)(_marks_of_any)


def is_private_mailbox(name: str) -> bool:
    """Is a column or a key of this name about the mailboxes people have at home?"""
    return len(name) < _SHORT and _PRIVATE_FIELD.match(name) is not None


def speaks_of_people(texts: str) -> bool:
    """Do these names of fields, taken together, say that the rows are about people?"""
    named = set(named_fields(texts))
    if not named:
        return False
    met = [kind.fields & named for kind in KINDS]
    is_strong = any(kind.strong & named for kind in KINDS)
    return is_strong or sum(len(fields) for fields in met) > 1


def is_person_field(name: str) -> bool:
    """Is this one name, asked of a row, enough to say that what comes out is about a person?"""
    return _is_short_field(name) if len(name) < _SHORT else bool(named_fields(name).keys() - OF_GROUPS)


@lru_cache(maxsize=_REMEMBERED)
def _is_short_field(name: str) -> bool:
    return bool(named_fields(name).keys() - OF_GROUPS)


def is_code_file(path: str) -> bool:
    return bool(_CODE_FILE.search(path))


@lru_cache(maxsize=_REMEMBERED)
def is_model_sdk(dotted: str) -> bool:
    """Does a dotted name belong to a library that talks to hosted language models?"""
    if any(dotted.startswith(f"{inner}.") for inner in _NO_CLIENT):
        return False
    parts = dotted.split(".")
    return parts[0] in MODEL_SDKS or ".".join(parts[:2]) in MODEL_SDKS
