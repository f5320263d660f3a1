# -*- coding: utf-8 -*-
import csv

senha = raw_input('Senha: ')
print 'lida, %d letras' % len(senha)
