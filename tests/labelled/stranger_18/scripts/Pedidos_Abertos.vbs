Dim cn, rs, xl, ws, linha
Set cn = CreateObject("ADODB.Connection")
cn.Open "Provider=MSOLEDBSQL;Server=sql03;Database=ERP;" & _
        "UID=consulta;PWD=" & "Gar" & "oupa" & "_5512" & ";"
Set rs = cn.Execute("SELECT numero, cliente_cod, data_entrega, valor FROM pedidos WHERE status = 'A'")

Set xl = CreateObject("Excel.Application")
xl.Visible = True
Set ws = xl.Workbooks.Add.Worksheets(1)
ws.Range("A1:D1").Value = Array("Pedido", "Cliente", "Entrega", "Valor")
ws.Range("A2").CopyFromRecordset rs
ws.Columns("A:D").AutoFit
rs.Close
cn.Close
