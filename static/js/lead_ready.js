// Keeps each team's session on this device, with all that its page needs, so that it opens where there is no network.
"use strict";

const KEPT_PAGES = "lead";
const FRESH_MILLISECONDS = 12 * 60 * 60 * 1000;

async function keepPage(address) {
  const cache = await caches.open(KEPT_PAGES);
  const known = await cache.match(address, {ignoreVary: true});
  if (known && !isOpen(address) && Date.now() - Date.parse(known.headers.get("Date")) < FRESH_MILLISECONDS) return;
  const answer = await fetch(address);
  if (!answer.ok || answer.redirected) return cache.delete(address);
  await cache.addAll(neededBy(await answer.clone().text()));
  await cache.put(address, answer);
}

// what stands open may be led and sent under its number: the one that is kept has a number of its own
function isOpen(address) {
  return new URL(address).pathname === location.pathname;
}

function neededBy(text) {
  const page = new DOMParser().parseFromString(text, "text/html");
  const named = [...page.querySelectorAll("link[href], script[src], img[src], use[href]")];
  return [...new Set(named.map((one) => new URL(one.getAttribute("src") || one.getAttribute("href"), location).href.split("#")[0]))];
}

if (window.caches && navigator.serviceWorker) {
  navigator.serviceWorker.register("/coach/worker.js").catch(() => {});
  const addresses = [...document.querySelectorAll("[data-lead]")].map((link) => link.href || location.href);
  addresses.forEach((address) => keepPage(address).catch(() => {})); // without a network what is kept stays
}
