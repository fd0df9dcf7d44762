// An open desk: asks with the tag of what it has, and rings once for an urgent case that was not there before.
// Without this file the page is as good as a page that one loads again.
"use strict";

const title = document.title;
const known = new Set();
let lastLine = "";

function cases() {
  return document.getElementById("cases");
}

function urgentNow() {
  return (cases().dataset.urgent || "").split(" ").filter(Boolean);
}

function ring() {
  const Sound = window.AudioContext || window.webkitAudioContext;
  if (!Sound) return;
  const sound = new Sound();
  [0, 0.28].forEach((after, index) => {
    const tone = sound.createOscillator();
    const loudness = sound.createGain();
    tone.frequency.value = index ? 659 : 523;
    loudness.gain.setValueAtTime(0.0001, sound.currentTime + after);
    loudness.gain.exponentialRampToValueAtTime(0.3, sound.currentTime + after + 0.03);
    loudness.gain.exponentialRampToValueAtTime(0.0001, sound.currentTime + after + 0.26);
    tone.connect(loudness).connect(sound.destination);
    tone.start(sound.currentTime + after);
    tone.stop(sound.currentTime + after + 0.3);
  });
}

function badge(count) {
  document.title = count ? `(${count}) ${title}` : title;
  if (navigator.setAppBadge) (count ? navigator.setAppBadge(count) : navigator.clearAppBadge()).catch(() => {});
}

function notice(first) {
  const urgent = urgentNow();
  const isNew = urgent.some((one) => !known.has(one));
  urgent.forEach((one) => known.add(one));
  badge(urgent.length);
  if (isNew && !first) ring();
  // read aloud once, where the line has changed; the list below changes with every minute
  const said = document.getElementById("said");
  const line = document.getElementById("needs").textContent.trim();
  if (!first && line !== lastLine) said.textContent = line;
  lastLine = line;
}

document.body.addEventListener("htmx:configRequest", (event) => {
  if (event.detail.elt === cases()) event.detail.headers["If-None-Match"] = cases().dataset.tag;
});

document.body.addEventListener("htmx:afterSettle", (event) => {
  const answer = event.detail.xhr;
  if (event.detail.target !== cases() || !answer) return;
  cases().dataset.tag = answer.getResponseHeader("ETag");
  cases().dataset.urgent = answer.getResponseHeader("X-Urgent") || "";
  notice(false);
});

// what stands here while nobody answers is old, and is said to be
document.body.addEventListener("htmx:afterRequest", (event) => {
  if (event.detail.elt === cases()) document.getElementById("stale").hidden = [200, 304].includes(event.detail.xhr.status);
});

// without its tag it is another page, such as the one for signing in
document.body.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.target !== cases() || event.detail.xhr.getResponseHeader("ETag")) return;
  event.detail.shouldSwap = false;
  if (event.detail.xhr.status === 200) location.reload();
});

notice(true);
