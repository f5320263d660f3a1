@echo off
setlocal enabledelayedexpansion
REM Lists drawings over 50 MB and writes the list to a text file.
set ROOT=N:\Substations
set LIST=%USERPROFILE%\Desktop\big_drawings.txt
set COUNT=0

echo Drawings over 50 MB, %DATE% > "%LIST%"
for /r "%ROOT%" %%F in (*.dwg) do (
    if %%~zF GTR 52428800 (
        set /a COUNT+=1
        set /a MB=%%~zF/1048576
        echo !MB! MB  %%F>> "%LIST%"
    )
)
echo %COUNT% drawings found.
if %COUNT% GTR 0 start notepad "%LIST%"
endlocal
