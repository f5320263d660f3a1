#!/usr/bin/env bash
set -e
python3 -m venv ~/kurs-env
~/kurs-env/bin/pip install -q jupyterlab "git+https://github.com/hkruse-lab/plotstuff@main"
git clone --depth 1 https://github.com/hkruse-lab/stat2-notebooks ~/stat2
~/kurs-env/bin/python ~/stat2/setup_kernel.py
