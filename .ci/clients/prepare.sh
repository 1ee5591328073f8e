#!/bin/sh
# Installs other people's Telegram clients, at fixed versions, into the directory given.
# They are strangers that judge the emulator; the project itself does not need them.
set -eu
dir=${1:?usage: prepare.sh DIR}
mkdir -p "$dir"
if [ ! -x "$dir/py/bin/python" ]; then
    python3 -m venv "$dir/py"
fi
"$dir/py/bin/pip" --quiet --disable-pip-version-check install 'aiogram==3.31.0' 'python-telegram-bot==22.8'
cd "$dir"
if [ ! -f package.json ]; then
    echo '{ "private": true }' > package.json
fi
npm install --silent --no-audit --no-fund grammy@1.46.0
