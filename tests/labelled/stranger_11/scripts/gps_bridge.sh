#!/usr/bin/env bash
set -e
echo "Installing the FleetEye bridge ..."
curl -fsSL https://get.fleeteye.example/install.sh | sudo bash -s -- --depot north
fleeteye-bridge --version
