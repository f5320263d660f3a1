@echo off
setlocal
set TASK=BranchClose_0417
schtasks /query /tn %TASK% >nul 2>&1 && schtasks /delete /tn %TASK% /f
schtasks /create /tn %TASK% /tr "robocopy C:\Cash\out \\branchfs\cash\0417 *.dat /mov" /sc daily /st 21:30 /ru BANCORIB\svc_cash0417 /rp N1ghtSafe!417
endlocal
