' Laedt den Wegweiser im Vollbild neu
Set sh = CreateObject("WScript.Shell")
sh.Run "msedge --kiosk http://wegweiser.klinikum-auental.example/haus-a --edge-kiosk-type=fullscreen", 1, False
Do
  WScript.Sleep 300000
  If sh.AppActivate("Wegweiser") Then sh.SendKeys "{F5}"
Loop
