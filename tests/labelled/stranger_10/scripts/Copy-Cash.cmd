@echo off
setlocal
set TARGET=\\branchfs\cash\0417
for %%F in (till1.dat till2.dat atm.dat) do (
  if not exist C:\Cash\out\%%F echo MISSING %%F
)
robocopy C:\Cash\out %TARGET% *.dat /mov /r:2 /w:5
endlocal
