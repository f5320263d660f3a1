#!/usr/bin/env bash
# Sets up a new colleague's laptop
set -e

command -v uv >/dev/null || curl -LsSf https://astral.sh/uv/install.sh | sh
export PATH="$HOME/.local/bin:$PATH"

for tool in ruff httpie csvkit visidata; do
    uv tool install "$tool"
done

if [ ! -d "$HOME/.oh-my-zsh" ]; then
    sh -c "$(curl -fsSL https://raw.githubusercontent.com/ohmyzsh/ohmyzsh/master/tools/install.sh)" "" --unattended
fi

git config --global init.defaultBranch main
git config --global pull.rebase true
echo "Done. Please open a new terminal."
