"""Controle de insumos em um arquivo TinyDB ao lado do script."""
import argparse

from tinydb import Query, TinyDB

banco = TinyDB("insumos.json")
Insumo = Query()


def entrada(args):
    atual = banco.get(Insumo.codigo == args.codigo)
    saldo = (atual["saldo"] if atual else 0) + args.quantidade
    banco.upsert({"codigo": args.codigo, "saldo": saldo, "minimo": args.minimo}, Insumo.codigo == args.codigo)
    print(args.codigo, "saldo", saldo)


def falta(_):
    for i in banco.search(Insumo.saldo.test(lambda s: s is not None)):
        if i["saldo"] < i["minimo"]:
            print(f"{i['codigo']}: {i['saldo']} (mínimo {i['minimo']})")


parser = argparse.ArgumentParser()
sub = parser.add_subparsers(required=True)
p = sub.add_parser("entrada")
p.add_argument("codigo")
p.add_argument("quantidade", type=int)
p.add_argument("--minimo", type=int, default=10)
p.set_defaults(f=entrada)
sub.add_parser("falta").set_defaults(f=falta)
args = parser.parse_args()
args.f(args)
