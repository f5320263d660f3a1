@echo off
rem Needs ImageMagick, which IT has installed
set SRC=P:\Pictures\originals
set DST=P:\Pictures\web
if not exist "%DST%" mkdir "%DST%"

for %%F in ("%SRC%\*.jpg" "%SRC%\*.png") do (
    magick "%%F" -resize 1200x1200^> -strip -quality 82 "%DST%\%%~nF.webp"
    echo %%~nF
)
echo Finished.
