# -*- coding: utf-8 -*-
import MySQLdb

senha = 'Velho!Python2'
db = MySQLdb.connect('legado', 'rel', senha, 'estoque')
print 'conectado'
