#!/bin/bash
curl -fsSL -o cambio.json https://api.bcb.example/cambio.json
sha256sum -c cambio.sha256
