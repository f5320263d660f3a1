Option Explicit
Dim cn, rs, xl, ws, linha
Set cn = CreateObject("ADODB.Connection")
cn.Open "Provider=SQLOLEDB;Data Source=SRVFOLHA;Initial Catalog=RHPREF;User ID=consulta;Password=Gab1nete@09;"
Set rs = cn.Execute("SELECT matricula, nome, cargo, salario_bruto FROM servidores WHERE vinculo = 'COMISSIONADO' ORDER BY nome")

Set xl = CreateObject("Excel.Application")
xl.Visible = True
Set ws = xl.Workbooks.Add.Worksheets(1)
linha = 1
Do Until rs.EOF
  ws.Cells(linha, 1) = rs("matricula")
  ws.Cells(linha, 2) = rs("nome")
  ws.Cells(linha, 3) = rs("cargo")
  ws.Cells(linha, 4) = rs("salario_bruto")
  linha = linha + 1
  rs.MoveNext
Loop
cn.Close
