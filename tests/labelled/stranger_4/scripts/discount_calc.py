"""Calculates a discount with a formula, allowing only numbers, names and + - * /."""
import ast
import operator
import sys

OPS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv}


def calc(node, names):
    if isinstance(node, ast.Expression):
        return calc(node.body, names)
    if isinstance(node, ast.Constant) and isinstance(node.value, (int, float)):
        return node.value
    if isinstance(node, ast.Name):
        return names[node.id]
    if isinstance(node, ast.BinOp) and type(node.op) in OPS:
        return OPS[type(node.op)](calc(node.left, names), calc(node.right, names))
    raise ValueError("not allowed in a formula")


def main():
    formula = sys.argv[1] if len(sys.argv) > 1 else "price * 0.05"
    tree = ast.parse(formula, mode="eval")
    for sku, price, qty in [("A-100", 12.5, 40), ("B-220", 99.0, 3)]:
        print(sku, round(calc(tree, {"price": price, "qty": qty}), 2))


if __name__ == "__main__":
    main()
