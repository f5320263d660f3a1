"""Compute allocation formulas from a sheet without eval: only numbers, columns and + - * / are allowed."""
import ast
import operator
import sys

import pandas as pd

OPERATORS = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.USub: operator.neg,
}


def compute(node, values):
    if isinstance(node, ast.Expression):
        return compute(node.body, values)
    if isinstance(node, ast.Constant) and isinstance(node.value, (int, float)):
        return node.value
    if isinstance(node, ast.Name):
        return values[node.id]
    if isinstance(node, ast.BinOp) and type(node.op) in OPERATORS:
        return OPERATORS[type(node.op)](compute(node.left, values), compute(node.right, values))
    if isinstance(node, ast.UnaryOp) and type(node.op) in OPERATORS:
        return OPERATORS[type(node.op)](compute(node.operand, values))
    raise ValueError(f"not allowed: {ast.dump(node)}")


def main(path):
    formulas = pd.read_excel(path, sheet_name="formulas")
    values = pd.read_excel(path, sheet_name="cost_centres").set_index("cost_centre")
    for row in formulas.itertuples():
        tree = ast.parse(row.formula, mode="eval")
        values[row.target] = [compute(tree, v._asdict()) for v in values.itertuples()]
    values.to_excel("allocation.xlsx")


if __name__ == "__main__":
    main(sys.argv[1])
