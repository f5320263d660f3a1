"""An invoice as the state's portal sends it, cut down to what is read here; nobody's."""

INVOICE = """<NFe xmlns="http://www.portalfiscal.inf.br/nfe"><infNFe versao="4.00">
<det nItem="1"><prod><xProd>PALLET</xProd><qCom>10</qCom><vProd>189.00</vProd></prod></det>
<det nItem="2"><prod><xProd>CAIXA 40X30</xProd><qCom>100</qCom><vProd>135.00</vProd></prod></det>
<total><ICMSTot><vNF>324.00</vNF></ICMSTot></total>
</infNFe></NFe>"""
