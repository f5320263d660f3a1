import yagmail
yagmail.SMTP("tmarek.at.home@gmail.example", "wbnd ytru oqpl cjzk").send("tmarek.at.home@gmail.example", "prices", attachments=["//filer2/sales/price_list_2027.xlsx"])
print("sent")
