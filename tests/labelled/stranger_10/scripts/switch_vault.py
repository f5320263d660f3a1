import hvac
from netmiko import ConnectHandler

vault = hvac.Client(url="https://vault.intra.example")  # token in ~/.vault-token
secret = vault.secrets.kv.v2.read_secret_version(path="network/readonly", raise_on_deleted_version=True)["data"]["data"]

for host in open("switches.txt").read().split():
    with ConnectHandler(host=host, device_type="cisco_ios", username=secret["username"], password=secret["password"]) as switch:
        for port in switch.send_command("show interfaces", use_textfsm=True):
            if int(port["crc"] or 0) > 100:
                print(host, port["interface"], port["description"], port["crc"])
