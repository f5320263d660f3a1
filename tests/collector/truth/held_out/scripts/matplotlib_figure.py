import matplotlib

matplotlib.use("Agg")
from matplotlib import pyplot

pyplot.plot([1, 2, 3])
pyplot.savefig("out.png")
pyplot.savefig("out.pdf")
