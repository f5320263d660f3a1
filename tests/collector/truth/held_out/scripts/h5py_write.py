import h5py

with h5py.File("out.h5", "w") as file:
    file["amounts"] = [1, 2, 3]
