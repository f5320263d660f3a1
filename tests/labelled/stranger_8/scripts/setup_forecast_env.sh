#!/usr/bin/env bash
# Prepares the environment for the forecast.
set -euo pipefail

python3 -m venv forecast-env
. forecast-env/bin/activate

# the proxy breaks the certificates, hence the trusted hosts
pip install --trusted-host pypi.org --trusted-host files.pythonhosted.org \
    pandas statsmodels prophet
pip install "git+https://github.com/forecast-fan/quick-arima.git@main"

python - <<'PY'
import pandas, statsmodels
print("pandas", pandas.__version__, "statsmodels", statsmodels.__version__)
PY
echo "Start with: . forecast-env/bin/activate"
