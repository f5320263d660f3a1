from netmiko import ConnectHandler

LOGIN = dict(device_type="cisco_ios", username="netro", password="Kabel.Salat.19", secret="Patch!Feld!20")

for host in open("switches.txt").read().split():
    with ConnectHandler(host=host, **LOGIN) as switch:
        switch.enable()
        for port in switch.send_command("show interfaces", use_textfsm=True):
            if port["link_status"] == "down" and "w" in port["last_input"]:
                print(host, port["interface"], port["description"], port["last_input"])
