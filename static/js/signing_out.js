// Whoever signs out leaves no roster behind on this device.
"use strict";

document.querySelectorAll("form[data-signs-out]").forEach((form) => form.addEventListener("submit", () => window.caches?.delete("lead")));
