// The one thing a link cannot do.
document.querySelector("[data-print]")?.addEventListener("click", () => window.print());
