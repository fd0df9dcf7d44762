import { Dt as useSignal, Mt as A, a as navigate, at as refreshToday, c as Button, lt as language, pt as a, tt as me, u as Screen, ut as words, xt as api } from "./index-DOHrJ7tB.js";
import { n as fault, t as asked } from "./asked-Dn8YjWM3.js";
import { t as Fault } from "./Fault-BlvEUcA3.js";
import { c as claim, d as lookUp, f as monthIn, h as step, l as goOn, m as sayBirth, n as Cautions, o as accept, p as remember, s as begin, u as joins } from "./Cautions-B3r0bWca.js";
import { n as inALine, t as filled } from "./texts-tO4rgSmp.js";
/* empty css               */
// src/joining/Birth.tsx
/** Month and year, in one field: a wheel of eighty years asks for more taps than six digits. */
function Birth() {
	const typed = useSignal("");
	const send = (event) => {
		event.preventDefault();
		const month = monthIn(typed.value);
		if (month) sayBirth(month);
		else fault.value = words("birth.unclear");
	};
	return /* @__PURE__ */ a(Screen, {
		title: words("birth.title"),
		children: [/* @__PURE__ */ a("p", {
			class: "soft",
			children: words("birth.why")
		}), /* @__PURE__ */ a("form", {
			class: "stack",
			onSubmit: send,
			children: [
				/* @__PURE__ */ a("label", {
					class: "field",
					children: [words("birth.label"), /* @__PURE__ */ a("input", {
						value: typed.value,
						onInput: (event) => typed.value = event.currentTarget.value,
						inputMode: "numeric",
						autocomplete: "off",
						placeholder: words("birth.example"),
						required: true
					})]
				}),
				/* @__PURE__ */ a(Fault, {}),
				/* @__PURE__ */ a("button", {
					class: "button plain",
					children: words("join.go_on")
				})
			]
		})]
	});
}
function TooYoung() {
	return /* @__PURE__ */ a(Screen, {
		title: words("young.title"),
		children: [/* @__PURE__ */ a("p", { children: words("young.led") }), /* @__PURE__ */ a("p", { children: /* @__PURE__ */ a("a", {
			class: "button quiet",
			href: "/try/",
			children: words("young.try")
		}) })]
	});
}
// src/joining/Choices.tsx
/** The one screen "Who sees what": real names, two choices, nothing ticked for anybody. */
var KEEP = "keep";
function Choices() {
	const shown = useSignal(null);
	const ticked = useSignal([]);
	A(() => void asked(api.GET("/api/v1/me/consents/")).then((found) => shown.value = found), []);
	const turn = (name) => ticked.value = turned(ticked.value, name);
	const consents = shown.value;
	return /* @__PURE__ */ a(Screen, {
		title: words("choices.title"),
		children: [
			consents && /* @__PURE__ */ a("div", {
				class: "stack",
				children: [/* @__PURE__ */ a(Choice, {
					words: consents.texts.keep,
					isOn: ticked.value.includes(KEEP),
					onTurn: () => turn(KEEP)
				}), consents.teams.map((team) => /* @__PURE__ */ a(Choice, {
					words: filled(consents.texts.team_reads, team),
					isOn: ticked.value.includes(team.team),
					onTurn: () => turn(team.team),
					isOpen: ticked.value.includes(KEEP)
				}, team.team))]
			}),
			/* @__PURE__ */ a(Fault, {}),
			/* @__PURE__ */ a("div", {
				class: "foot stack",
				children: /* @__PURE__ */ a(Button, {
					onClick: () => consents && void save(consents, ticked.value),
					disabled: !consents,
					children: words("join.go_on")
				})
			})
		]
	});
}
/** What is not kept cannot be read. */
function turned(ticked, name) {
	if (!ticked.includes(name)) return [...ticked, name];
	return name === KEEP ? [] : ticked.filter((each) => each !== name);
}
function Choice({ words: text, isOn, onTurn, isOpen = true }) {
	return /* @__PURE__ */ a("label", {
		class: "check framed",
		children: [/* @__PURE__ */ a("input", {
			type: "checkbox",
			checked: isOn,
			onChange: onTurn,
			disabled: !isOpen
		}), /* @__PURE__ */ a("span", { children: text })]
	});
}
async function save(consents, ticked) {
	const teams = consents.teams.map(({ team }) => ({
		team,
		team_reads: ticked.includes(team),
		private: false
	}));
	if (!await asked(api.PUT("/api/v1/me/consents/", { body: {
		text_version: consents.text_version,
		keep: ticked.includes(KEEP),
		teams
	} }))) return;
	await remember("choices");
	await refreshToday();
	await goOn();
}
// src/joining/Code.tsx
function Code() {
	const typed = useSignal("");
	return /* @__PURE__ */ a(Screen, {
		title: words("code.title"),
		children: [
			/* @__PURE__ */ a("p", {
				class: "soft",
				children: words("code.how")
			}),
			/* @__PURE__ */ a("form", {
				class: "stack",
				onSubmit: (event) => (event.preventDefault(), void lookUp(typed.value)),
				children: [
					/* @__PURE__ */ a("label", {
						class: "field",
						children: [words("code.label"), /* @__PURE__ */ a("input", {
							class: "code-letters",
							value: typed.value,
							onInput: (event) => typed.value = event.currentTarget.value,
							autocomplete: "off",
							autocapitalize: "characters",
							spellcheck: false,
							maxLength: 300,
							required: true
						})]
					}),
					/* @__PURE__ */ a(Fault, {}),
					/* @__PURE__ */ a("button", {
						class: "button plain",
						children: words("join.go_on")
					})
				]
			}),
			/* @__PURE__ */ a("p", {
				class: "foot",
				children: /* @__PURE__ */ a("a", {
					class: "button link",
					href: "/accounts/login/?next=/app/",
					children: words("code.account")
				})
			})
		]
	});
}
// src/joining/Guardian.tsx
/** Below eighteen a guardian says yes first (GUI:S32). The letter's link is the guardian's alone, so it goes by mail or is handed over. */
function Guardian() {
	const name = useSignal("");
	const email = useSignal("");
	const link = useSignal("");
	const own = me.value?.memberships.find(({ role }) => role === "athlete");
	const send = async () => {
		if (!own) return;
		const body = {
			name: name.value,
			email: email.value,
			locale: language.value
		};
		const letter = await asked(api.POST("/api/v1/members/{member_id}/guardian/", {
			params: { path: { member_id: own.id } },
			body
		}));
		if (letter) link.value = letter.link;
	};
	return /* @__PURE__ */ a(Screen, {
		title: words("guardian.title"),
		children: [
			/* @__PURE__ */ a("p", { children: words("guardian.why") }),
			link.value ? /* @__PURE__ */ a("p", {
				class: "note",
				children: words(email.value ? "guardian.sent" : "guardian.by_hand", { name: name.value })
			}) : /* @__PURE__ */ a("div", {
				class: "stack",
				children: [
					/* @__PURE__ */ a("label", {
						class: "field",
						children: [words("guardian.name"), /* @__PURE__ */ a("input", {
							value: name.value,
							onInput: (event) => name.value = event.currentTarget.value,
							autocomplete: "off"
						})]
					}),
					/* @__PURE__ */ a("label", {
						class: "field",
						children: [words("guardian.email"), /* @__PURE__ */ a("input", {
							type: "email",
							value: email.value,
							onInput: (event) => email.value = event.currentTarget.value,
							autocomplete: "off"
						})]
					}),
					/* @__PURE__ */ a(Button, {
						onClick: () => void send(),
						disabled: !name.value || !email.value,
						children: words("guardian.send")
					})
				]
			}),
			/* @__PURE__ */ a(Fault, {}),
			/* @__PURE__ */ a(Button, {
				kind: link.value ? "plain" : "quiet",
				onClick: () => void remember("guardian").then(goOn),
				children: words(link.value ? "join.go_on" : "guardian.later")
			})
		]
	});
}
// src/joining/Names.tsx
/** The team that the code joins, and the own name to tap; or to type, where the coach has not written it down. */
function Names() {
	const found = joins.value;
	const isTyping = useSignal(found?.places.length === 0);
	return /* @__PURE__ */ a(Screen, {
		title: words("names.title"),
		children: [
			/* @__PURE__ */ a("p", {
				class: "soft",
				children: words("names.team", {
					team: found?.team?.name ?? "",
					coaches: inALine(found?.coaches ?? [])
				})
			}),
			!isTyping.value && /* @__PURE__ */ a("div", {
				class: "stack",
				children: [found?.places.map((place) => /* @__PURE__ */ a(Button, {
					kind: "choice",
					onClick: () => void claim(place.id),
					children: place.name
				}, place.id)), /* @__PURE__ */ a(Button, {
					kind: "link",
					onClick: () => isTyping.value = true,
					children: words("names.not_there")
				})]
			}),
			isTyping.value && /* @__PURE__ */ a(OwnName, {}),
			/* @__PURE__ */ a(Fault, {})
		]
	});
}
function OwnName() {
	const name = useSignal("");
	return /* @__PURE__ */ a("form", {
		class: "stack",
		onSubmit: (event) => (event.preventDefault(), void accept(name.value.trim())),
		children: [/* @__PURE__ */ a("label", {
			class: "field",
			children: [words("names.own"), /* @__PURE__ */ a("input", {
				value: name.value,
				onInput: (event) => name.value = event.currentTarget.value,
				autocomplete: "name",
				maxLength: 80,
				required: true
			})]
		}), /* @__PURE__ */ a("button", {
			class: "button plain",
			children: words("names.join")
		})]
	});
}
// src/screens/Join.tsx
/** From a link, a QR or eight letters to today's session. */
var SCREENS = {
	code: Code,
	names: Names,
	birth: Birth,
	too_young: TooYoung,
	guardian: Guardian,
	choices: Choices,
	list: Cautions
};
function Join() {
	A(() => void begin(), []);
	A(() => {
		if (step.value === "done") navigate("today", { replace: true });
	}, [step.value]);
	if (!step.value || step.value === "done") return null;
	const Shown = SCREENS[step.value];
	return /* @__PURE__ */ a(Shown, {});
}
export { Join };
