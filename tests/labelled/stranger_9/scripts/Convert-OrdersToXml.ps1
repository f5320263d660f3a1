[xml]$doc = '<orders/>'
Import-Csv .\order_lines.csv | Group-Object order_no | ForEach-Object {
    $order = $doc.DocumentElement.AppendChild($doc.CreateElement('order'))
    $order.SetAttribute('no', $_.Name)
    foreach ($line in $_.Group) {
        $node = $order.AppendChild($doc.CreateElement('line'))
        $node.SetAttribute('sku', $line.sku)
        $node.SetAttribute('qty', [int]$line.qty)
        $node.SetAttribute('net', ([decimal]$line.net).ToString('F2', [cultureinfo]::InvariantCulture))
    }
}
$doc.Save("$PWD\orders.xml")
"$($doc.orders.order.Count) orders"
