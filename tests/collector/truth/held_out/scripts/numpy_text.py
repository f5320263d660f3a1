import numpy

numpy.savetxt("out.csv", numpy.arange(6).reshape(3, 2), delimiter=",")
numpy.save("out.npy", numpy.arange(3))
numpy.load("out.npy")
