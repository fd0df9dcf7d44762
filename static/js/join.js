// The code of a link stands behind the #, which no browser sends: it is moved into the form, which sends it in its body.
"use strict";

const KEPT = "lumbar-join-code";
const form = document.getElementById("join");

function takeCode() {
  const code = location.hash.slice(1);
  if (!code) {
    form.elements.code.value ||= sessionStorage.getItem(KEPT) ?? "";
    return;
  }
  history.replaceState(null, "", location.pathname);
  // kept until the tab closes, for who has to sign in first and comes back
  sessionStorage.setItem(KEPT, code);
  form.elements.code.value = code;
  form.requestSubmit();
}

addEventListener("hashchange", takeCode);
takeCode();
