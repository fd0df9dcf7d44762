// One soft tone. A sound may begin only where somebody has touched the page; before that it stays silent.
"use strict";

function newSound() {
  const Sound = window.AudioContext || window.webkitAudioContext;
  return Sound ? new Sound() : null;
}

function playTone(sound, pitch, after = 0, lasts = 0.9) {
  if (!sound) return;
  const begin = sound.currentTime + after;
  const tone = sound.createOscillator();
  const loudness = sound.createGain();
  tone.frequency.value = pitch;
  loudness.gain.setValueAtTime(0.0001, begin);
  loudness.gain.exponentialRampToValueAtTime(0.3, begin + 0.03);
  loudness.gain.exponentialRampToValueAtTime(0.0001, begin + lasts);
  tone.connect(loudness).connect(sound.destination);
  tone.start(begin);
  tone.stop(begin + lasts + 0.05);
}
