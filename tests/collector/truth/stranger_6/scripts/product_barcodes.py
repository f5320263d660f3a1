from barcode import EAN13

for number in ("560123400001", "560123400002"):
    print("written:", EAN13(number).save(number))
