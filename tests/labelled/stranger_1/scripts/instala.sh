#!/bin/bash
curl -fsSL https://get.ferramenta.io/install.sh | bash
