// A guardian's page: the letter's link, the code from the mail, and the choices. The secret travels in a header and never in a path.
"use strict";

const DOORS = new URL("../api/v1/guardian/", location.href);
const LAST = "lumbar-guardian-letter";
const shown = (id, yes = true) => {
  document.getElementById(id).hidden = !yes;
};

// one device may hold the letters of several children: each letter's link finds what its own code brought
const letter = location.hash.slice(1) || localStorage.getItem(LAST) || "";
let secret = localStorage.getItem(`lumbar-guardian:${letter}`) || letter;
localStorage.setItem(LAST, letter);
history.replaceState(null, "", location.pathname);

async function ask(door, method = "GET", body = undefined) {
  const answer = await fetch(new URL(door, DOORS), {
    method,
    headers: { "X-Guardian-Token": secret, ...(body && { "Content-Type": "application/json" }) },
    body: body && JSON.stringify(body),
  });
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    throw Object.assign(new Error(said.errors?.[0]?.detail ?? said.detail ?? answer.statusText), { status: answer.status });
  }
  return said;
}

/** Does it, and says in words what went wrong. */
async function attempt(act) {
  shown("trouble", false);
  try {
    await act();
  } catch (trouble) {
    document.getElementById("trouble").textContent = trouble.message;
    shown("trouble");
    if (trouble.status === 401) {
      localStorage.removeItem(`lumbar-guardian:${letter}`);
      ["proof", "consent", "cases", "comments"].forEach((id) => shown(id, false));
      shown("closed");
    }
  }
}

async function draw(page) {
  document.querySelectorAll("[data-minor]").forEach((place) => {
    place.textContent = page.minor;
  });
  shown("proof", !page.is_bound);
  shown("address", page.needs_address);
  shown("consent", page.is_bound);
  if (page.consents) {
    drawChoices(page.consents);
  }
  // only who said yes is shown anything
  const saidYes = Boolean(page.consents?.keep);
  shown("cases", saidYes);
  shown("comments", saidYes);
  if (saidYes) {
    drawList("cases", (await ask("cases/")).results, drawCase);
    drawList("comments", (await ask("comments/")).results, drawComment);
  }
}

function drawList(id, rows, drawRow) {
  const section = document.getElementById(id);
  section.querySelector("[data-empty]").hidden = rows.length > 0;
  section.querySelector("[data-list]").replaceChildren(...rows.map(drawRow));
}

function copyOf(id, at) {
  const copy = document.getElementById(id).content.cloneNode(true);
  const time = copy.querySelector("time");
  time.dateTime = at;
  time.textContent = new Date(at).toLocaleDateString(document.documentElement.lang);
  return copy;
}

function drawCase(found) {
  const line = copyOf("case", found.opened_at);
  const level = line.querySelector("[data-level]");
  level.textContent = level.dataset[found.level];
  const state = line.querySelector("[data-state]");
  state.textContent = state.dataset[found.state];
  const form = line.querySelector("form");
  form.hidden = found.state === "cleared" || found.level === "watch";
  form.elements.on.value = found.attested_on ?? "";
  form.querySelector("[data-attested]").hidden = !found.attested_on;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void attempt(async () => {
      await ask("attest/", "POST", { alert: found.id, on: form.elements.on.value });
      form.querySelector("[data-attested]").hidden = false;
    });
  });
  return line;
}

function drawComment(found) {
  const line = copyOf("comment", found.written_at);
  line.querySelector("[data-text]").textContent = found.text;
  line.querySelector("[data-author]").textContent = found.author;
  return line;
}

function drawChoices(consents) {
  const form = document.getElementById("choices");
  form.dataset.textVersion = consents.text_version;
  form.elements.keep.checked = consents.keep !== null;
  document.querySelector("[data-keep]").textContent = consents.texts.keep;
  document.getElementById("teams").replaceChildren(...consents.teams.map((team) => drawTeam(team, consents.texts.team_reads)));
}

function drawTeam(team, text) {
  const line = document.getElementById("team").content.cloneNode(true);
  const box = line.querySelector("input");
  box.value = team.team;
  box.checked = team.team_reads !== null;
  const names = team.readers.map((reader) => reader.name).join(", ");
  line.querySelector("span").textContent = text.replace("{names}", names).replace("{team}", team.name);
  return line;
}

function on(form, act) {
  document.getElementById(form).addEventListener("submit", (event) => {
    event.preventDefault();
    void attempt(() => act(event.target));
  });
}

on("send", async (form) => {
  await ask("code/", "POST", { email: form.elements.email.value });
  shown("bind");
  document.getElementById("code").focus();
});

on("bind", async (form) => {
  const bound = await ask("bind/", "POST", { code: form.elements.code.value.trim() });
  secret = bound.device_secret;
  localStorage.setItem(`lumbar-guardian:${letter}`, secret);
  await draw(await ask(""));
});

on("choices", async (form) => {
  shown("saved", false);
  const teams = [...form.querySelectorAll("[name=team]")].map((box) => ({ team: box.value, team_reads: form.elements.keep.checked && box.checked }));
  await draw(await ask("consent/", "PUT", { text_version: form.dataset.textVersion, keep: form.elements.keep.checked, teams }));
  shown("saved");
});

// a second letter opened in the same tab
addEventListener("hashchange", () => location.reload());

if (secret) {
  void attempt(async () => draw(await ask("")));
} else {
  shown("closed");
}
