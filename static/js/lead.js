// A session led for a group. It counts from instants, so a screen that slept is right when it wakes, and it needs no network.
"use strict";

const holds = JSON.parse(document.getElementById("holds").textContent);
const words = document.getElementById("session").dataset;
const part = (name) => document.getElementById(name);
const READY_SECONDS = 8;
const LEAST_SECONDS = 10;

let at = 0;
let phase = "ready";
let lasts = 0;
let endsAt = 0;
let pausedWith = null;
let seconds = 60;
let startedAt = null;
let ticking = null;
let sound = null;
const held = holds.map(() => 0);

function secondsOf(hold) {
  return Math.max(LEAST_SECONDS, Math.min(seconds, hold.most_seconds));
}

function say(text) {
  if (!part("voice").checked || !window.speechSynthesis) return;
  speechSynthesis.cancel();
  const spoken = new SpeechSynthesisUtterance(text);
  spoken.lang = document.documentElement.lang;
  speechSynthesis.speak(spoken);
}

function named(hold) {
  const side = hold.side === "left" ? words.sideLeft : hold.side === "right" ? words.sideRight : "";
  return side ? `${hold.name}, ${side}` : hold.name;
}

function begin(index, kind) {
  at = index;
  phase = kind;
  const hold = holds[at];
  const before = holds[at - 1];
  const isOtherSide = before && before.pose === hold.pose;
  lasts = kind === "hold" ? secondsOf(hold) : READY_SECONDS + (before && !isOtherSide ? before.rest_seconds : 0);
  endsAt = Date.now() + lasts * 1000;
  if (hold.figure) part("figure").src = hold.figure;
  part("figure").hidden = !hold.figure;
  part("figure").alt = hold.alt;
  part("pose").textContent = named(hold);
  part("cue").textContent = kind === "hold" ? hold.cue : hold.text;
  part("what").textContent = kind === "hold" ? words.hold : isOtherSide ? words.change : words.ready;
  part("next").textContent = holds[at + 1] ? `${words.then} ${named(holds[at + 1])}` : "";
  if (kind === "hold") playTone(sound, 659);
  else say(`${isOtherSide ? `${words.change}. ` : ""}${named(hold)}. ${hold.text}`);
  show();
}

function left() {
  return Math.max(0, (pausedWith ?? endsAt - Date.now()) / 1000);
}

function show() {
  part("left").textContent = Math.ceil(left());
  part("through").value = 1 - left() / lasts;
}

function countHeld() {
  if (phase === "hold") held[at] = Math.max(held[at], Math.round(lasts - left()));
}

function onward() {
  countHeld();
  if (phase === "ready") return begin(at, "hold");
  playTone(sound, 523);
  return at + 1 < holds.length ? begin(at + 1, "ready") : finish();
}

function tick() {
  if (pausedWith !== null) return;
  show();
  if (Date.now() >= endsAt) onward();
}

function goOn() {
  if (pausedWith === null) return;
  endsAt = Date.now() + pausedWith;
  pausedWith = null;
  part("pause").textContent = part("pause").dataset.pause;
}

async function stayAwake() {
  try {
    if (navigator.wakeLock && document.visibilityState === "visible") await navigator.wakeLock.request("screen");
  } catch {
    // a battery that is nearly empty may refuse; the session goes on
  }
}

function start() {
  seconds = Number(document.querySelector("[name=seconds]:checked").value);
  startedAt = new Date();
  sound = newSound();
  part("choose").hidden = true;
  part("play").hidden = false;
  document.body.classList.add("leading");
  stayAwake();
  begin(0, "ready");
  ticking = setInterval(tick, 200);
  part("pause").focus({preventScroll: true});
  scrollTo(0, 0);
}

function finish() {
  ticking = clearInterval(ticking);
  if (window.speechSynthesis) speechSynthesis.cancel();
  document.body.classList.remove("leading");
  part("play").hidden = true;
  part("done").hidden = false;
  part("done-title").focus();
}

function whatWasDone(athletes) {
  return {
    team: words.team,
    routine: words.routine,
    routine_version: Number(words.version),
    started_at: startedAt.toISOString(),
    athletes,
    holds: holds.map((hold, index) => ({
      pose: hold.pose,
      side: hold.side,
      variant: hold.variant,
      target_seconds: secondsOf(hold),
      held_seconds: held[index],
      ended: held[index] >= LEAST_SECONDS ? "done" : "skipped",
    })),
  };
}

part("start").addEventListener("click", start);
part("forward").addEventListener("click", () => (goOn(), onward()));
part("back").addEventListener("click", () => (goOn(), begin(phase === "hold" ? at : Math.max(0, at - 1), "ready")));
part("end").addEventListener("click", () => (countHeld(), finish()));
part("pause").addEventListener("click", () => {
  if (pausedWith !== null) return goOn();
  pausedWith = Math.max(0, endsAt - Date.now());
  part("pause").textContent = part("pause").dataset.on;
});
document.addEventListener("visibilitychange", () => ticking && stayAwake());
