"""A stock counter that lives in a process of its own; two cashiers book into it."""
import os
from multiprocessing.managers import BaseManager


class Stock:
    def __init__(self):
        self.pieces = {"umbrella": 12, "scarf": 5}

    def take(self, article, pieces):
        self.pieces[article] -= pieces
        return self.pieces[article]


class StockManager(BaseManager):
    pass


StockManager.register("Stock", Stock)

if __name__ == "__main__":
    with StockManager(address=("127.0.0.1", int(os.environ["FREE"])), authkey=b"invented") as manager:
        stock = manager.Stock()
        print("umbrellas:", stock.take("umbrella", 2))
        print("scarves:", stock.take("scarf", 1))
