// Who was at a led session: kept on this device, and sent as soon as there is a network. It stands beside lead.js.
"use strict";

const KEPT = "lumbar-led-sessions";
const USED = "lumbar-led-used";
const REMEMBERED = 20;
// a token that ran out, or nobody signed in: what was led is sent another time
const LATER = [401, 403, 429];

// a page that was kept for days without a network opens twice under one number: the second time it has no square
function numberOf() {
  if (!used().includes(words.session)) return words.session;
  part("way-in").hidden = true;
  return crypto.randomUUID();
}

function used() {
  return JSON.parse(localStorage.getItem(USED) || "[]");
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

// what is saved stays as it is: who is ticked later goes under a number of their own
function save(event) {
  event.preventDefault();
  const ticked = [...document.querySelectorAll("[name=athlete]:checked:enabled")];
  if (!ticked.length) return;
  keep(words.address.replace(words.session, number), whatWasDone(ticked.map((box) => box.value)));
  localStorage.setItem(USED, JSON.stringify([number, ...used()].slice(0, REMEMBERED)));
  ticked.forEach((box) => (box.disabled = true));
  number = crypto.randomUUID();
  sendKept();
}

let number = numberOf();
window.addEventListener("online", sendKept);
part("there").addEventListener("submit", save);
part("all").addEventListener("click", () => document.querySelectorAll("[name=athlete]").forEach((box) => (box.checked = true)));
sendKept();
