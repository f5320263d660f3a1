from string import Template

code = Template("print($n)").substitute(n=3)
print(code)
