import os
import requests

class PricingClient:
    base = "https://api.pricing-vendor.com/v1"

    def __init__(self):
        self.session = requests.Session()
        self.session.headers.update({"Authorization": f"Bearer {os.environ['PRICING_TOKEN']}"})

    def prices(self, sku):
        return self.session.get(f"{self.base}/prices/{sku}", timeout=15).json()

print(PricingClient().prices("A100"))
