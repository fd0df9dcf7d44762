// A page that stands open: it asks with the tag of what it has, says what is new, and says when nobody answers.
// Without this file the page is as good as one that is loaded again.
"use strict";

const live = document.getElementById("live");
const spoken = () => document.querySelector("[data-spoken]")?.textContent.trim() ?? "";
let lastSpoken = spoken();

document.body.addEventListener("htmx:configRequest", (event) => {
  if (event.detail.elt === live) event.detail.headers["If-None-Match"] = live.dataset.tag;
});

// without its tag it is another page, such as the one for signing in
document.body.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.target !== live || event.detail.xhr.getResponseHeader("ETag")) return;
  event.detail.shouldSwap = false;
  if (event.detail.xhr.status === 200) location.reload();
});

// what somebody is filling in is not taken from under their hands; what it rests on is checked when it is sent
const touch = (event) => event.target.closest?.("form, details:has(form)")?.closest("section[id]")?.setAttribute("data-touched", "");
["input", "toggle"].forEach((kind) => document.addEventListener(kind, touch, true));
document.body.addEventListener("htmx:oobBeforeSwap", (event) => {
  if (event.detail.target.hasAttribute("data-touched")) event.detail.shouldSwap = false;
  else keepOpen(event.detail.target, event.detail.fragment);
});

// and what was opened to be read stays open
function keepOpen(before, after) {
  const open = new Set([...before.querySelectorAll("[open] > summary")].map((one) => one.textContent));
  after.querySelectorAll("summary").forEach((one) => (one.parentElement.open ||= open.has(one.textContent)));
}

document.body.addEventListener("htmx:afterRequest", (event) => {
  if (event.detail.elt !== live) return;
  const answer = event.detail.xhr;
  document.getElementById("stale").hidden = [200, 304].includes(answer.status);
  if (answer.status !== 200) return;
  live.dataset.tag = answer.getResponseHeader("ETag") ?? "";
  // read aloud once, where the line has changed; what stands below changes with every minute
  if (spoken() !== lastSpoken) document.getElementById("said").textContent = lastSpoken = spoken();
  live.dispatchEvent(new Event("news"));
});
