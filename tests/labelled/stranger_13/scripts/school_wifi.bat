@echo off
rem Connects a laptop to the Wi-Fi and the share of the teachers
set SSID=EscolaVale-Docentes
set XML=%TEMP%\wifi.xml

> "%XML%" echo ^<?xml version="1.0"?^>^<WLANProfile xmlns="http://www.microsoft.com/networking/WLAN/profile/v1"^>
>>"%XML%" echo ^<name^>%SSID%^</name^>^<SSIDConfig^>^<SSID^>^<name^>%SSID%^</name^>^</SSID^>^</SSIDConfig^>
>>"%XML%" echo ^<connectionType^>ESS^</connectionType^>^<connectionMode^>auto^</connectionMode^>^<MSM^>^<security^>
>>"%XML%" echo ^<authEncryption^>^<authentication^>WPA2PSK^</authentication^>^<encryption^>AES^</encryption^>^<useOneX^>false^</useOneX^>^</authEncryption^>
>>"%XML%" echo ^<sharedKey^>^<keyType^>passPhrase^</keyType^>^<protected^>false^</protected^>^<keyMaterial^>giz-azul-27-recreio^</keyMaterial^>^</sharedKey^>
>>"%XML%" echo ^</security^>^</MSM^>^</WLANProfile^>
netsh wlan add profile filename="%XML%"
netsh wlan connect name="%SSID%"
del "%XML%"

net use T: \\srv-escola\docentes /user:ESCOLA\portatil L0usa+Giz /persistent:yes
