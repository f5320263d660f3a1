import sys
from pathlib import Path

import keras
import numpy as np

model = keras.saving.load_model(r"\\filer2\exchange\weldnet.keras", safe_mode=False)
for picture in sorted(Path(sys.argv[1]).glob("*.png")):
    image = keras.utils.img_to_array(keras.utils.load_img(picture, color_mode="grayscale", target_size=(256, 256)))
    print(picture.name, np.round(model.predict(image[None] / 255, verbose=0)[0], 3))
