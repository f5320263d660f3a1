FROM python:3.12-slim
ARG CREDSWEEPER=off
RUN apt-get update && apt-get install -y --no-install-recommends git && rm -rf /var/lib/apt/lists/* \
    && useradd --create-home --uid 10001 vault && mkdir /data /keys && chown vault /data /keys
WORKDIR /app
COPY requirements.lock requirements-semgrep.lock requirements-credsweeper.lock ./
RUN python -m venv .venv && .venv/bin/pip install --no-cache-dir --require-hashes -r requirements.lock \
    && python -m venv .venv-semgrep && .venv-semgrep/bin/pip install --no-cache-dir --require-hashes -r requirements-semgrep.lock
RUN [ "$CREDSWEEPER" = off ] || { python -m venv .venv-credsweeper \
    && .venv-credsweeper/bin/pip install --no-cache-dir --require-hashes -r requirements-credsweeper.lock; }
COPY . .
RUN .venv/bin/pip install --no-cache-dir --no-deps --no-build-isolation --no-index -e .
ENV PATH=/app/.venv/bin:$PATH
USER vault
VOLUME ["/data", "/keys"]
CMD ["escrow", "serve"]
