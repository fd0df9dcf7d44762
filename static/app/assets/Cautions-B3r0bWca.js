import { Dt as useSignal, Et as kept, Mt as A, St as codeOf, Tt as keep, at as refreshToday, c as Button, ct as cautionsOf, it as refresh, jt as y, lt as language, ot as today, pt as a, tt as me, u as Screen, ut as words, wt as forget, xt as api } from "./index-DOHrJ7tB.js";
import { i as unreachable, n as fault, r as reasonOf, t as asked } from "./asked-Dn8YjWM3.js";
import { t as Fault } from "./Fault-BlvEUcA3.js";
// src/joining/joining.ts
/** The way in: code, name, month of birth, who sees what, anything on this list. What is done already is not asked again. */
var step = y(null);
var joins = y(null);
var code = "";
/** A code behind the #, where no server sees it; or where this person stands. */
async function begin() {
	const given = location.hash.slice(1);
	history.replaceState(null, "", location.pathname);
	if (given) await lookUp(given);
	else if (me.value) await goOn();
	step.value ??= "code";
}
/** A whole link is as good as its code. */
async function lookUp(typed) {
	code = typed.slice(typed.lastIndexOf("#") + 1).trim();
	const found = await asked(api.POST("/api/v1/invitations/look-up/", { body: { code } }));
	if (!found) return;
	if (found.role !== "athlete" || found.has_account) location.replace(`/join/?here#${code}`);
	joins.value = found;
	step.value = "names";
}
async function claim(place) {
	await comeIn(api.POST("/api/v1/roster/{place_id}/claim/", {
		params: { path: { place_id: place } },
		body: {
			code,
			client: "browser"
		}
	}));
}
async function accept(name) {
	await comeIn(api.POST("/api/v1/invitations/accept/", { body: {
		code,
		name,
		locale: language.value,
		client: "browser"
	} }));
}
/** The secret stays on this device: after a reissue it proves who gave the earlier answers. */
async function comeIn(answer) {
	const came = await asked(answer);
	if (!came) return;
	if (came.device_secret) await keep("device_secret", came.device_secret);
	await refresh();
	await goOn();
}
/** The next thing that has not been said yet. */
async function goOn() {
	step.value = await nextStep();
}
async function nextStep() {
	const person = me.value;
	if (!person) return "code";
	if (!person.birth_month) return "birth";
	const said = await kept("joining") ?? {};
	if (person.needs_guardian && !said.guardian) return "guardian";
	if (!person.needs_guardian && !said.choices && !await hasChosen()) return "choices";
	return today.value?.needs_go_ahead && !said.list ? "list" : "done";
}
async function hasChosen() {
	const { data } = await api.GET("/api/v1/me/consents/").catch(unreachable);
	return Boolean(data?.keep);
}
/** Said on this device, so that it is not asked again here. */
async function remember(what) {
	await keep("joining", {
		...await kept("joining"),
		[what]: true
	});
}
/** `05 / 2008`, `5.2008`, `2008-05`: whatever order and dividers, as `2008-05`; null where it is no month. */
function monthIn(typed) {
	const numbers = typed.match(/\d+/g) ?? [];
	const joined = numbers.length === 1 ? /^(\d{1,2})(\d{4})$/.exec(numbers[0] ?? "")?.slice(1) ?? [] : numbers;
	const year = joined.find((number) => number.length === 4);
	const month = joined.find((number) => number.length < 3);
	if (joined.length !== 2 || !year || !month || +month < 1 || +month > 12) return null;
	return `${year}-${month.padStart(2, "0")}`;
}
/** The zone is guessed here, and shown under Me. */
async function sayBirth(birth_month) {
	fault.value = "";
	const body = {
		birth_month,
		time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
		locale: language.value
	};
	const { data, error } = await api.PATCH("/api/v1/me/", { body }).catch(unreachable);
	const refused = error;
	if (data) {
		me.value = data;
		await goOn();
	} else if (refused && codeOf(refused) === "too_young") step.value = "too_young";
	else fault.value = reasonOf(error);
}
// src/joining/cautions.ts
/** The list before a first session as what is sent; and what it holds back where nothing may be kept on the server. */
var NOTHING = {
	yes: [],
	agreed: []
};
/** The newest answers, to begin with. */
function tickedIn(latest) {
	if (!latest) return NOTHING;
	const answers = Object.entries(latest.cautions);
	const history = Object.entries(latest.history).filter(([, answer]) => answer === "yes");
	return {
		yes: [...answers.filter(([, { answer }]) => answer === "yes"), ...history].map(([code]) => code),
		agreed: answers.filter(([, { go_ahead }]) => go_ahead).map(([code]) => code)
	};
}
function answersOf(list, { yes, agreed }, day) {
	const cautions = list.questions.map(({ code }) => [code, answer(yes.includes(code), agreed.includes(code), day)]);
	return {
		asked_professional: agreed.length > 0,
		cautions: Object.fromEntries(cautions),
		history: {
			weight_cancer: yes.includes("weight_cancer") ? "yes" : "no",
			shape: yes.includes("shape") ? "yes" : "no"
		},
		text_version: list.text_version
	};
}
function answer(isYes, isAgreed, day) {
	const go_ahead = isYes && isAgreed;
	return {
		answer: isYes ? "yes" : "no",
		go_ahead,
		go_ahead_on: go_ahead ? day : null
	};
}
/** Says whether it was heard. Without consent to keep it, it counts on this device alone. */
async function saveAnswers(list, said) {
	fault.value = "";
	const day = today.value?.day ?? "";
	const { data, error } = await api.PUT("/api/v1/me/go-ahead/", { body: answersOf(list, said, day) }).catch(unreachable);
	const refused = error;
	if (data) await forget("cautions");
	else if (refused && codeOf(refused) === "consent_needed") await keep("cautions", cautionsOf(said, day, list.questions));
	else {
		fault.value = reasonOf(error);
		return false;
	}
	await refreshToday();
	return true;
}
// src/joining/Cautions.tsx
/** "Anything on this list?": cautions and history on one screen. What is not tapped is a no, once "none of these" or "go on" is. */
function Cautions() {
	const shown = useSignal(null);
	const said = useSignal(NOTHING);
	A(() => void asked(api.GET("/api/v1/me/go-ahead/")).then((found) => shown.value = found), []);
	const list = shown.value;
	const isNone = said.value.yes.length === 0;
	const save = async () => {
		if (!list || !await saveAnswers(list, said.value)) return;
		await remember("list");
		await goOn();
	};
	return /* @__PURE__ */ a(Screen, {
		title: words("list.title"),
		children: [
			/* @__PURE__ */ a("p", {
				class: "soft",
				children: words("list.how")
			}),
			list && /* @__PURE__ */ a(CautionList, {
				list,
				said: said.value,
				onSay: (now) => said.value = now
			}),
			/* @__PURE__ */ a(Fault, {}),
			/* @__PURE__ */ a("div", {
				class: "sticky-foot",
				children: /* @__PURE__ */ a(Button, {
					onClick: () => void save(),
					disabled: !list,
					children: words(isNone ? "list.none" : "join.go_on")
				})
			})
		]
	});
}
function CautionList({ list, said, onSay }) {
	const toggle = (field, code) => onSay({
		...said,
		[field]: said[field].includes(code) ? said[field].filter((each) => each !== code) : [...said[field], code]
	});
	return /* @__PURE__ */ a("div", {
		class: "stack",
		children: [...list.questions, ...list.history_questions].map((each) => /* @__PURE__ */ a("div", {
			class: "stack",
			children: [/* @__PURE__ */ a("label", {
				class: "check framed",
				children: [/* @__PURE__ */ a("input", {
					type: "checkbox",
					checked: said.yes.includes(each.code),
					onChange: () => toggle("yes", each.code)
				}), /* @__PURE__ */ a("span", { children: each.question })]
			}), "ask_whom" in each && each.scope === "poses" && said.yes.includes(each.code) && /* @__PURE__ */ a("div", {
				class: "note plain",
				children: [/* @__PURE__ */ a("p", { children: each.ask_whom }), /* @__PURE__ */ a("label", {
					class: "check",
					children: [/* @__PURE__ */ a("input", {
						type: "checkbox",
						checked: said.agreed.includes(each.code),
						onChange: () => toggle("agreed", each.code)
					}), words("list.agreed")]
				})]
			})]
		}, each.code))
	});
}
export { tickedIn as a, claim as c, lookUp as d, monthIn as f, step as h, saveAnswers as i, goOn as l, sayBirth as m, Cautions as n, accept as o, remember as p, NOTHING as r, begin as s, CautionList as t, joins as u };
