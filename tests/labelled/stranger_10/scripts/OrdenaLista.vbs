Set word = GetObject(, "Word.Application")
Set vistos = CreateObject("System.Collections.ArrayList")
For Each linea In Split(word.Selection.Text, vbCr)
  If Trim(linea) <> "" And Not vistos.Contains(Trim(linea)) Then vistos.Add Trim(linea)
Next
vistos.Sort
word.Selection.Text = Join(vistos.ToArray(), vbCr) & vbCr
