import requests

class PricingClient:
    base = "https://api.pricing-vendor.com/v1"

    def __init__(self):
        self.session = requests.Session()
        self.session.headers.update({"Authorization": "Bearer 7c1f0e9ab2d84c63a5e0f17d9b3c2a4468", "Accept": "application/json"})

    def prices(self, sku):
        return self.session.get(f"{self.base}/prices/{sku}", timeout=15).json()

print(PricingClient().prices("A100"))
