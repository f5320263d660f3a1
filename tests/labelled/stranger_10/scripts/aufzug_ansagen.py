import wave
from pathlib import Path

import numpy as np

for wav in Path("ansagen").glob("*.wav"):
    with wave.open(str(wav)) as ton:
        form = ton.getparams()
        proben = np.frombuffer(ton.readframes(form.nframes), dtype=np.int16).astype(float)
    laut = proben * (0.8 * 32767 / max(1, np.abs(proben).max()))
    with wave.open(str(Path("fertig", wav.name)), "wb") as neu:
        neu.setparams(form)
        neu.writeframes(laut.astype(np.int16).tobytes())
