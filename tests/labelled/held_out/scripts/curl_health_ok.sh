#!/bin/bash
curl -s https://intranet.example/health
