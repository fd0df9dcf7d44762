// A session led for a group. It counts from instants, so a screen that slept is right when it wakes, and it needs no network.
"use strict";

const holds = JSON.parse(document.getElementById("holds").textContent);
const words = document.getElementById("session").dataset;
const part = (name) => document.getElementById(name);
const READY_SECONDS = 8;
const LEAST_SECONDS = 10;
const KEPT = "lumbar-led-sessions";
const USED = "lumbar-led-used";
const REMEMBERED = 20;
// a token that ran out, or nobody signed in: what was led is sent another time
const LATER = [401, 403, 429];

let at = 0;
let phase = "ready";
let endsAt = 0;
let pausedWith = null;
let seconds = 60;
let startedAt = null;
let ticking = null;
let sound = null;
let number = words.session;
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
  const length = kind === "hold" ? secondsOf(hold) : READY_SECONDS + (before && !isOtherSide ? before.rest_seconds : 0);
  endsAt = Date.now() + length * 1000;
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

function length() {
  return phase === "hold" ? secondsOf(holds[at]) : READY_SECONDS;
}

function show() {
  const left = Math.max(0, (pausedWith ?? endsAt - Date.now()) / 1000);
  part("left").textContent = Math.ceil(left);
  part("through").value = Math.min(1, Math.max(0, 1 - left / length()));
}

function countHeld() {
  if (phase !== "hold") return;
  const left = (pausedWith ?? endsAt - Date.now()) / 1000;
  held[at] = Math.max(held[at], Math.round(Math.min(secondsOf(holds[at]), secondsOf(holds[at]) - left)));
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

// a page that was kept for days without a network opens twice under one number: the second time it has no square
function numberOf() {
  if (!used().includes(words.session)) return words.session;
  part("way-in").hidden = true;
  return crypto.randomUUID();
}

function used() {
  return JSON.parse(localStorage.getItem(USED) || "[]");
}

function start() {
  number = numberOf();
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
  clearInterval(ticking);
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

function kept() {
  return JSON.parse(localStorage.getItem(KEPT) || "{}");
}

function keep(address, body) {
  const all = kept();
  if (body) all[address] = body;
  else delete all[address];
  localStorage.setItem(KEPT, JSON.stringify(all));
}

async function send(address, body) {
  const token = document.cookie.match(/(?:^|; )(?:__Host-csrf|csrftoken)=([^;]+)/)?.[1] ?? "";
  const answer = await fetch(address, {
    method: "PUT",
    headers: {"Content-Type": "application/json", "X-CSRFToken": token},
    body: JSON.stringify(body),
  });
  if (answer.ok || answer.status === 409) return true;
  if (answer.status >= 500 || LATER.includes(answer.status)) throw new Error(String(answer.status));
  return false;
}

async function sendKept() {
  for (const [address, body] of Object.entries(kept())) {
    try {
      const isTaken = await send(address, body);
      keep(address, null);
      part("kept").textContent = isTaken ? part("there").dataset.saved : part("there").dataset.refused;
    } catch {
      part("kept").textContent = part("there").dataset.kept;
    }
  }
}

function save(event) {
  event.preventDefault();
  const athletes = [...document.querySelectorAll("[name=athlete]:checked")].map((box) => box.value);
  if (!athletes.length) return;
  keep(words.address.replace(words.session, number), whatWasDone(athletes));
  localStorage.setItem(USED, JSON.stringify([number, ...used()].slice(0, REMEMBERED)));
  sendKept();
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
if (part("there")) {
  part("there").addEventListener("submit", save);
  part("all").addEventListener("click", () => document.querySelectorAll("[name=athlete]").forEach((box) => (box.checked = true)));
  window.addEventListener("online", sendKept);
  sendKept();
}
