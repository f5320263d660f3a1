#!/bin/bash
rsync -az /srv/financeiro/ joao@casa-joao.ddns.net:/home/joao/financeiro/
