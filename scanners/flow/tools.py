"""Programs by which files leave a machine, told from a command line: whatever language the line stands in."""

import re
from collections.abc import Iterator, Sequence

import re2

from scanners.destinations import (
    SMS_HOSTS,
    are_named_buckets,
    hosts_in,
    is_of_the_company,
    is_unnamed_bucket,
    may_be_inside,
)
from scanners.hints import Gate, hint_of

CLOUDS = (
    r"(?:onedrive(?!commercial)(?! ?- ?(?!personal|pessoal)[^/\\]+[/\\])|"
    r"dropbox|google ?drive|gdrive|googledrive|icloud|mega|meu drive|mi unidad|"
    r"my drive|mon drive|meine ablage|pcloud|box ?sync|"
    r"yandex\.?disk|protondrive|proton drive|clouddocs|terabox|jottacloud|icedrive)"
)
PRIVATE_MAIL = (
    r"@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|proton|"
    r"protonmail|gmx|aol|uol|bol|terra|me|ig|tutanota|zoho|fastmail|web|mail|"
    r"libero|orange|sapo|yandex|laposte|wanadoo|t-online|posteo|tuta|hey|pm|virgilio|comcast|btinternet|bluewin|seznam|onet)\."
)
HOME_MAIL = (
    r"(?:(?:private|personal|home|privat)[ _-]?e?-?mail|e?-?mail[ _-]?(?:pessoal|particular|personal|privado|privat)|"
    r"correo[ _-]?(?:personal|particular))"
)
"""A field of the mailboxes people have at home."""
_PROVIDERS = (
    r"(?:gmx\.|web\.de|t-online\.de|freenet\.de|posteo\.de|yahoo\.|aol\.com|uol\.com|bol\.com|terra\.com|libero\.it)"
)
_SENDERS = "(?:" + "|".join(map(re.escape, SMS_HOSTS)) + ")"
_LINE = 2_000
_TOOL = re2.compile(
    r"(?i)\b(?:rclone|rsync|scp|pscp|sftp|psftp|lftp|t?ftp|ncftpput|smbclient|"
    r"nc|ncat|netcat|socat|ssh|aws|gsutil|gcloud|"
    r"az|azcopy|mc|s3cmd|b2|oci|swift|ossutil|dropbox_uploader|gdrive|croc|wormhole|"
    r"ffsend|mega-?put|megacopy|gist|gh|"
    r"curl|wget|http|mailx?|mutt|s-nail|swaks|sendemail|sendmail|winscp|cp|mv|"
    r"tar|zip|"
    r"robocopy|xcopy|copy|move|git|gpg|lp|lpr|dig|nslookup|ping|onedrive|insync|"
    r"drive|dbxcli|dropbox|gupload|transfer|"
    r"bitsadmin|certutil|msmtp|mpack|ssmtp|blat|telegram-send|slackcat|xclip|"
    r"magic-wormhole|bashupload|termbin|ix|nc|tee|"
    r"install|dd|unison|syncthing|restic|borg|duplicity|rdiff-backup|kopia|s4cmd|"
    r"adb|mtp-sendfile|mtp-sendtr|mtp-connect|aft-mtp-cli|gio|bluetooth-sendto|obexftp|obexput|ussp-push|"
    r"kdeconnect-cli|ifuse|pymobiledevice3|idevice\w+|"
    r"s5cmd|aliyun|coscmd|obsutil|qshell|supabase|firebase|wrangler|vercel|netlify|"
    r"surge|ipfs|gam|m365|twilio|imapsync)\b|/dev/tcp/"
)
_SCHEDULER = re2.compile(
    r"(?i)\b(?:schtasks|crontab|systemctl|launchctl|systemd-run|at|Register-ScheduledTask|"
    r"nssm|sc|New-Service|chkconfig|"
    r"update-rc|reg|cron|LaunchAgents|autostart|Startup|systemd)\b"
)
_SCHEDULES = re.compile(
    r"(?i)\bschtasks(?:\.exe)?\b.*/create\b|\bcrontab\s+(?:-u\s+\S+\s+)?(?!-[lreu]\b)\S|"
    r"\bsystemctl\s+(?:--user\s+)?enable\b|"
    r"\bnssm(?:\.exe)?\s+install\b|\bsc(?:\.exe)?\s+create\b|\bNew-Service\b|"
    r"\bchkconfig\s+\S+\s+on\b|\bupdate-rc\.d\b|"
    r"\breg(?:\.exe)?\s+add\b.*CurrentVersion\\+Run|\b(?:cp|mv|copy|install|ln)\b.*(?:/etc/cron|"
    r"LaunchAgents|systemd/(?:user|system)|autostart|Startup)|"
    r"\blaunchctl\s+(?:load|bootstrap)\b|\bRegister-ScheduledTask\b|\bsystemd-run\b.*--on-calendar|"
    r"\bat\s+(?:now|midnight|\d{1,2}:\d\d)\b"
)
_RCLONE = (
    r"(?i)\brclone(?:\.exe)?[\"']?\s+(?:-\S+\s+)*(?:rcat\s+|(?:copy|sync|move|copyto|moveto|bisync)\s+(?:-\S+(?:\s+\d\S*)?\s+)*"
    r"(?![\"']?\w[\w-]+:)(?:\"[^\"]*\"|'[^']*'|[^\s\"']\S*)\s+)(?:-\S+(?:\s+\d\S*)?\s+)*[\"']?"
)
"""Up to the place files are copied to; a first one elsewhere is where they come from."""
_ALWAYS = (
    ("data-to-own-cloud", re.compile(rf"{_RCLONE}[\w-]*{CLOUDS}[\w-]*:")),
    ("data-to-own-cloud", re.compile(rf"(?i)\b(?:cp|mv|rsync|scp|tar|zip|"
                                     rf"robocopy|xcopy|copy|move)\b.*[\s/\\\"'%]{CLOUDS}")),
    ("data-to-removable", re.compile(r"(?i)\b(?:cp|mv|rsync)\b.*\s[\"']?/(?:media|run/media|Volumes|"
                                     r"mnt/(?:usb|pen|stick|flash|extern|removable|hd)\w*)(?:/|\s|[\"']|$)")),
    ("data-to-removable", re.compile(
        r"(?i)\badb(?:\.exe)?[\"']?\s(?:[^|;&]{0,80}\s)?push\b(?!.*\.apk\b)|"
        r"\bmtp-send(?:file|tr)\b|\baft-mtp-cli\b.*\bput\b|"
        r"\bgio\s+(?:copy|move)\b.*\smtp://|\bbluetooth-sendto\b|\bobexftp\b.*\s(?:-p|--put)\b|\bobexput\b|\bussp-push\b|"
        r"\bkdeconnect-cli\b.*\s--share\b|\bpymobiledevice3\s+(?:afc|apps)\s+push\b|"
        r"\b(?:cp|rsync|mv)\b.*\s[\"']?(?:/run/user/\S*|~/\.|\$HOME/\.)/?gvfs/(?:mtp|gphoto2)\S*")),
    ("data-to-private-mailbox",
     re.compile(rf"(?i)\b(?:mailx?|mutt|s-nail|swaks|sendemail|sendmail|msmtp|ssmtp|mpack|blat)\b.*{PRIVATE_MAIL}")),
    ("data-to-upload", re.compile(

            r"(?i)\baws\s+s3\s+(?:cp|sync|mv)\s+(?![\"']?s3://)\S+.*\s[\"']?s3://|\baws\s+s3api\s+put-object\b|"
            r"\bgsutil\b.*\s(?:cp|rsync|mv)\s+(?:-\w+\s+)*(?![\"']?gs://)\S+.*\s[\"']?gs://|"
            r"\bgcloud\s+storage\s+(?:cp|rsync|mv)\s+(?![\"']?gs://)\S+.*\s[\"']?gs://|"
            r"\baz\s+storage\s+(?:blob|file|fs\s+file)\s+upload|\bazcopy\s+(?:copy|cp|"
            r"sync)\s+[\"']?(?!https?:)\S+.*https?:|"
            r"\bmc\s+(?:cp|mirror|put)\b|\bs3cmd\s+(?:put|sync)\b|\bb2\s+(?:file\s+)?(?:upload|"
            r"sync)|"
            r"\boci\s+os\s+object\s+(?:bulk-)?(?:put|upload)|\bswift\s+upload\b|\bossutil\S*\s+cp\b.*\soss://|"
            r"\bdropbox_uploader(?:\.sh)?\s+.*upload|\bgdrive\s+(?:files\s+)?upload|\b(?:croc|"
            r"wormhole|ffsend)\s+(?:send|upload)|"
            r"\b(?:mega-?put|megacopy|telegram-send\s+.*(?:--file|-f)|slackcat|dbxcli\s+put|"
            r"gupload|gdrive_upload)\b|\bs[45]cmd\s+.*(?:cp|put|sync)\b|"
            r"\bgh\s+release\s+upload|\b(?:restic|borg|duplicity|kopia)\b.*(?:s3|b2|sftp|"
            r"gs|azure|rest|rclone):|\b(?:vercel|netlify|surge|wrangler|firebase)\s+(?:deploy|"
            r"publish|pages|hosting)|"
            r"\bipfs\s+add\b|\b(?:coscmd|obsutil|qshell|aliyun\s+oss)\b.*\b(?:upload|"
            r"cp|fput|rput)\b|\bgit\s+(?:-C\s+\S+\s+)?(?:push|remote\s+add\s+\S+)\s+[\"']?(?:https?://[^\s\"']"
            r"*|git@)"
            r"(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|huggingface\.co)|"
            r"\bbitsadmin\b.*/upload\b|"
            r"\|\s*(?:nc|ncat)\s+(?:termbin\.com|ix\.io|transfer\.sh)|\bmpack\b.*@(?:gmail|"
            r"hotmail|outlook|yahoo)|\bgh\s+gist\s+create|"
            r"\bncftpput\b"
        )),
    ("data-to-upload", re.compile(rf"{_RCLONE}\w[\w-]+:")),
    ("data-to-upload", re.compile(
        rf"(?i)\bcurl\b.*//{_SENDERS}/\S*[?&](?:text|message|msg|body|mensagem)=|"
        rf"\bcurl\b.*//{_SENDERS}/.*\s(?:-d|--data(?:-\w+)?|--json)[\s=]|"
        rf"\bcurl\b.*\s(?:-d|--data(?:-\w+)?|--json)[\s=].*//{_SENDERS}/|"
        r"\baws\s+sns\s+publish\b.*--phone-number\b|\btwilio\s+api:core:messages:create\b")),
    ("data-to-private-mailbox", re.compile(
        rf"(?i)\bimapsync\b.*--(?:user2\s+[^\s]*{PRIVATE_MAIL}|host2\s+\S*{_PROVIDERS})")),
    ("opened-to-anybody", re.compile(
        r"(?i)\bcurl\b.*/createLink\b.*\banonymous\b|\bm365\b.*\bsharinglink\s+(?:add|set)\b.*\banonymous\b|"
        r"\bgam\b.*\b(?:drivefileacl|permissions?)\b.*\banyone\b|\bmc\s+(?:share\s+download|anonymous\s+set)\b|"
        r"\bs3cmd\b.*--acl-public\b|\baws\s+s3\s+presign\b|\bgsutil\b.*\ssignurl\b|\bgcloud\s+storage\s+sign-url\b|"
        r"\baz\s+storage\b.*\sgenerate-sas\b|\brclone\s+link\b|\baws\b.*--acl[= ]public-read")),
)  # fmt: skip
_TO_A_HOST = (
    # The last thing named is on another machine: the first one would be fetched from there.
    re.compile(
        r"(?i)\b(?:rsync|scp|pscp)\b.*\s[\"']?(?:[\w.+\\-]+@)?(\[[0-9a-f:]+\]|[\w.-]{2,}):(?!//)[^\s\"']"
        r"*[\"']?\s*"
        r"(?:$|[;&|>)])"
    ),
    re.compile(r"(?i)\brsync\b.*\s[\"']?rsync://(?:[^/@\s]*@)?([^/:\s]+)\S*[\"']?\s*(?:$|[;&|>)])"),
    re.compile(r"(?i)(?:<|\|)[^|]*\b(?:nc|ncat|netcat)\b(?:\s+-\w+(?:\s+\d+)?)*\s+([\w.-]+)\s+\d+"),
    re.compile(r"(?i)\b(?:nc|ncat|netcat)\b(?:\s+-\w+(?:\s+\d+)?)*\s+([\w.-]+)\s+\d+\s*<"),
    re.compile(r"(?i)\bsocat\b.*\bTCP\d?(?:-CONNECT)?:([\w.-]+):"),
    re.compile(r"(?i)>\s*/dev/tcp/([\w.-]+)/"),
    re.compile(r"(?i)\|\s*ssh\b[^|]*?\s(?:[\w.+\\-]+@)([\w.-]+)"),
    re.compile(
        r"(?i)\b(?:sftp|psftp|t?ftp|lftp|smbclient|winscp(?:\.com)?)\b(?=.*\b(?:m?put|"
        r"mirror\s+-R|synchronize\s+remote)\b)"
        r".*?(?:@|//|\s)([a-z0-9-]+(?:\.[\w-]+)+)"
    ),
)  # fmt: skip
_TO_A_PAGE = re.compile(
    r"(?i)\bcurl\b.*(?:\s-T\s|--upload-file|\s(?:-F|--form)\s+\S*=[@<]|\s(?:-d|"
    r"--data(?:-binary|-raw|-urlencode)?)[\s=]+"
    r"[\"']?(?:\w+)?@|\s(?:-d|--data\S*)\s+[\"']?\$\((?:cat|<|base64))|\bwget\b.*--(?:post|"
    r"body)-file|\bhttps?\b\s+.*@\S+\s*$"
)


_CARRIED = re2.compile(
    r"(?i)\bE:(?:[\\/\"']|\s|$)|/media/|/run/media|/volumes/|/mnt/(?:usb|pen|stick|flash|extern|removable|hd)|"
    r"\badb\b|\bmtp|namespace\W{0,4}(?:17|0x11|&H11|ssfDRIVES)\b|shell:MyComputerFolder|20D04FE0-3AEA-1069|bluetooth|obex|ussp-push|"
    r"kdeconnect|pymobiledevice|"
    r"\busb|_usb|usb_|pen[ _-]?dri?ve|pendrive|"
    r"\bstick|memory ?card|thumb|flash|removable|remov[ií]ve|external|extern[oe]|portable|"
    r"port[aá]til|wechsel|chave usb|cl[eé] usb|"
    r"drivetype|getdrive|disk_partitions|\blsblk|findmnt|logicaldisk|%%?~?[a-z]:\\|\b[a-z]+\s?\+\s?[\"']:"
)
_HOUSE = r"(?:nas|diskstation|synology|qnap|fritz!?box|raspberry(?: ?pi)?|server|servidor)"
AT_HOME = re2.compile(
    rf"(?i)\b{_HOUSE} (?:that (?:is|stands) )?(?:at (?:my )?home|in my (?:house|flat|home)|zu ?hause|daheim|"
    rf"(?:l[aá] )?(?:em|de|da|na|en|a) (?:minha |mi |la mia )?casa|chez moi|[aà] la maison)\b|"
    rf"\b(?:home|heim|privat(?:es|e|er)?|personal|casa)[ _-](?:nas|diskstation|synology|qnap)\b|"
    rf"\b(?:nas|diskstation|synology|qnap)[_-]?(?:home|casa|daheim|zuhause|privat|privado|personal|pessoal)\b|"
    rf"\b(?:my|mein(?:e|em|er)?|meu|mi|mon|mio) (?:own |private |privates |personal )?"
    r"(?:nas|diskstation|synology|qnap)\b"
)
"""What a script says that copies to the machine somebody has at home, whatever that is called."""
TOOLS = (hint_of(_TOOL), hint_of(_SCHEDULER))
"""Hints one of which a line has that calls one of these programs."""
WAYS = Gate([*(shape for _, shape in _ALWAYS), *_TO_A_HOST, _TO_A_PAGE])
"""Which of these ways a line may name: each alone takes time that grows with the square of the line."""
_PAGE = len(_ALWAYS) + len(_TO_A_HOST)


def leaving_by(line: str, domains: Sequence[str] = ()) -> Iterator[str]:
    """The kinds of flow one command line is; a machine of the company is not outside."""
    line = line[:_LINE]  # the shapes take time that grows with the square of it
    met = WAYS.open_to(line)
    if not met or _TOOL.search(line) is None:
        return
    ways = [_ALWAYS[place] for place in met if place < len(_ALWAYS)]
    kinds = [kind for kind, shape in ways if shape.search(line)]
    if "data-to-upload" in kinds and (buckets := _buckets_in(line)):
        doubted = [] if are_named_buckets(buckets, domains) else ["data-to-unnamed-host"]
        if not doubted or is_unnamed_bucket(buckets, domains):
            kinds = [kind for kind in kinds if kind != "data-to-upload"] + doubted
    hosts = [_TO_A_HOST[place - len(_ALWAYS)] for place in met if len(_ALWAYS) <= place < _PAGE]
    to = [match.group(1).strip("[]") for shape in hosts if (match := shape.search(line)) is not None]
    is_sent = _PAGE in met and _TO_A_PAGE.search(line) is not None and not is_inside(hosts_in(line), domains)
    if is_sent or any(not is_of_the_company(host, domains) for host in to):
        to += hosts_in(line) if is_sent else []
        kinds.append("data-to-unnamed-host" if may_be_inside(to, domains) else "data-to-upload")
    yield from dict.fromkeys(kinds)


_BUCKETS = re.compile(
    r"(?i)\b(?:s3|gs|gcs|oss|b2)://([\w.-]+)|\babfss?://([\w-]+)@([\w-]+)\.|"
    r"https?://([\w-]+)\.(?:blob|dfs|file)\.core\.windows\.net(?:/([\w-]+))?|"
    r"\s--(?:account|container|bucket|destination)(?:-name)?[\s=]+[\"']?([\w.-]+)"
)
_REMOTE = re.compile(rf"{_RCLONE}(\w[\w-]+):([\w.-]*)")


def _buckets_in(line: str) -> list[str]:
    """The buckets, accounts of a store and remotes of rclone that a command line copies to."""
    remote = _REMOTE.search(line) if "rclone" in line else None
    found = [one for names in _BUCKETS.findall(line) for one in names if one]
    return found + ([] if remote is None else [one for one in remote.groups() if one])


def may_be_carried_away(text: str) -> bool:
    """May a disk this script writes to be one that can be carried away? `E:` may; a letter after it is as often a
    share, unless the script speaks of a stick, asks which disks there are, or takes a letter it was not told."""
    return _CARRIED.search(text) is not None


def is_inside(hosts: Sequence[str], domains: Sequence[str]) -> bool:
    """Are all of these hosts the company's? None at all is not inside: it is not known."""
    return bool(hosts) and all(is_of_the_company(host, domains) for host in hosts)


def schedules_by(line: str) -> bool:
    """Does this command line put something into a task scheduler?"""
    return _SCHEDULES.search(line[:_LINE]) is not None
