#!/bin/zsh
# Install a launchd agent for the lesson plans
LABEL="org.hollybank.lessonplans"
PLIST="$HOME/Library/LaunchAgents/$LABEL.plist"
SCRIPT="${1:-$HOME/bin/lesson_plans.sh}"

if [[ ! -x "$SCRIPT" ]]; then
  echo "$SCRIPT is not executable"
  exit 1
fi

cat > "$PLIST" <<PLIST_END
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>Label</key><string>$LABEL</string>
  <key>ProgramArguments</key><array><string>$SCRIPT</string></array>
  <key>StartCalendarInterval</key>
  <dict><key>Hour</key><integer>6</integer><key>Minute</key><integer>15</integer></dict>
</dict>
</plist>
PLIST_END

launchctl unload "$PLIST" 2>/dev/null
launchctl load "$PLIST" && echo "Agent $LABEL loaded"
