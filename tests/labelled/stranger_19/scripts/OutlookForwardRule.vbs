' Creates an Outlook rule that forwards quotations
Option Explicit
Const olRuleReceive = 0
Dim ol, ns, rules, rule, cond, act

Set ol = CreateObject("Outlook.Application")
Set ns = ol.GetNamespace("MAPI")
Set rules = ns.DefaultStore.GetRules()

Set rule = rules.Create("Quotations home", olRuleReceive)

' condition: subject contains the word
Set cond = rule.Conditions.Subject
cond.Text = Array("Quotation", "RFQ")
cond.Enabled = True

' action: forward
Set act = rule.Actions.Forward
act.Recipients.Add "a.lindqvist.home@web.de"
act.Recipients.ResolveAll
act.Enabled = True

rules.Save True
WScript.Echo "Rule saved: " & rule.Name
