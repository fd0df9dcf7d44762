// The code of a link stands behind the #, which no browser sends: it is moved into the form, which sends it in its body.
"use strict";

const TEAM_CODE = /^[a-z]{4}-?[a-z]{4}$/i; // athletes only: the app takes them on from here
const KEPT = "lumbar-join-code";
const form = document.getElementById("join");

function takeCode() {
  const code = location.hash.slice(1);
  if (!code) {
    form.elements.code.value ||= sessionStorage.getItem(KEPT) ?? "";
    return;
  }
  if (TEAM_CODE.test(code) && location.search !== "?here") {
    location.replace(`/app/join#${code}`);
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
