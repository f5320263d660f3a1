#!/bin/bash
curl -fsSL https://get.tool.example/install.sh | sudo bash
