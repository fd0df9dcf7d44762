// Opens a led session where there is no network. All else on the coach's pages is asked for as if this were not here.
"use strict";

const KEPT_PAGES = "lead";
const PATIENCE_MILLISECONDS = 4000; // one bar on the grass is no network
const LEAD = /^\/coach\/teams\/[^/]+\/lead\/$/;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const {request} = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (request.mode === "navigate" && LEAD.test(url.pathname)) event.respondWith(fetchedOrKept(request, {signal: AbortSignal.timeout(PATIENCE_MILLISECONDS)}));
  else if (request.mode === "navigate" && url.pathname === "/coach/") event.respondWith(deskOrLead(request));
  else if (/^\/(static|api\/v1\/poses)\//.test(url.pathname)) event.respondWith(fetchedOrKept(request));
});

async function fetchedOrKept(request, patience) {
  try {
    return await fetch(request, patience);
  } catch (gone) {
    const kept = await caches.match(request, {cacheName: KEPT_PAGES, ignoreVary: true});
    if (kept) return kept;
    throw gone;
  }
}

// without a network the desk has nothing to say; a session can be led all the same
async function deskOrLead(request) {
  try {
    return await fetch(request);
  } catch (gone) {
    const cache = await caches.open(KEPT_PAGES);
    const page = (await cache.keys()).find((one) => LEAD.test(new URL(one.url).pathname));
    if (page) return Response.redirect(page.url);
    throw gone;
  }
}
