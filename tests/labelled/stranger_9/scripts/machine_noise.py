"""Spectral energy of the compressor's microphone, minute by minute."""
from pathlib import Path

import librosa
import numpy as np

BAND = (1800, 2600)  # Hz, the bearing's frequency

history = []
for wav in sorted(Path("compressor_mic").glob("*.wav")):
    signal, rate = librosa.load(wav, sr=16000)
    spectrum = np.abs(librosa.stft(signal, n_fft=2048))
    freqs = librosa.fft_frequencies(sr=rate, n_fft=2048)
    in_band = spectrum[(freqs >= BAND[0]) & (freqs <= BAND[1])].mean()
    history.append((wav.stem, in_band / spectrum.mean()))

values = np.array([v for _, v in history])
limit = values.mean() + 3 * values.std()
for stem, value in history:
    if value > limit:
        print(f"{stem}: {value:.2f} (limit {limit:.2f})")
