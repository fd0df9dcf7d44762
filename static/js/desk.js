// An open desk rings once for an urgent case that was not there before, and says on the tab how many there are.
"use strict";

const title = document.title;
const urgentNow = () => document.getElementById("cases").dataset.urgent.split(" ").filter(Boolean);
const known = new Set();

function ring() {
  const sound = newSound();
  playTone(sound, 523, 0, 0.26);
  playTone(sound, 659, 0.28, 0.26);
}

function badge(count) {
  document.title = count ? `(${count}) ${title}` : title;
  if (navigator.setAppBadge) (count ? navigator.setAppBadge(count) : navigator.clearAppBadge()).catch(() => {});
}

function notice(isFirst) {
  const urgent = urgentNow();
  const isNew = urgent.some((one) => !known.has(one));
  urgent.forEach((one) => known.add(one));
  badge(urgent.length);
  if (isNew && !isFirst) ring();
}

document.getElementById("live").addEventListener("news", () => notice(false));
notice(true);
