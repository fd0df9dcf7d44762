import { Dt as useSignal, Ft as $, Mt as A, N as offerButtons, O as sitting, a as navigate, b as finish, c as Button, l as Scale, mt as isGuest, nt as pose, ot as today, pt as a, t as Icon, tt as me, u as Screen, ut as words, yt as waiting } from "./index-DOHrJ7tB.js";
/* empty css               */
import { t as addressOfPart } from "./parts-BSNmOp_V.js";
import { n as stopNumb, r as stopWith, t as Flag } from "./Flag-DMb70d1b.js";
/* empty css               */
// src/after/Done.tsx
/** It is on the device; a mark says whether it is with the server. What else is worth saying comes after the first session, never before. */
function Done() {
	const isWaiting = waiting.value.some(({ item }) => item.kind === "check_in");
	const week = today.value?.routines[0]?.week;
	return /* @__PURE__ */ a(Screen, {
		title: words("after.thanks"),
		children: [isGuest ? /* @__PURE__ */ a("p", { children: words("after.guest") }) : /* @__PURE__ */ a($, { children: [
			/* @__PURE__ */ a("p", {
				class: "row",
				role: "status",
				children: [/* @__PURE__ */ a(Icon, { name: isWaiting ? "cloud" : "check" }), words(isWaiting ? "after.on_phone" : "after.sent")]
			}),
			week && week.owed > 0 && /* @__PURE__ */ a("p", {
				class: "soft",
				children: words("after.week", {
					done: week.done,
					owed: week.owed
				})
			}),
			/* @__PURE__ */ a(Offers, {})
		] }), /* @__PURE__ */ a("div", {
			class: "foot stack",
			children: /* @__PURE__ */ a(Button, {
				onClick: () => navigate("today", { replace: true }),
				children: words("after.back")
			})
		})]
	});
}
/** What nobody has said yet. Each can wait. */
function Offers() {
	const person = me.value;
	if (!person) return null;
	const missing = [];
	if (person.reminder_time === null) missing.push("reminders");
	if (!person.is_bound) missing.push("key");
	if (!person.phone || !person.emergency_contact.phone) missing.push("about");
	if (missing.length === 0) return null;
	return /* @__PURE__ */ a("section", {
		class: "card offers",
		children: [/* @__PURE__ */ a("h2", { children: words("after.later") }), missing.map((part) => /* @__PURE__ */ a("a", {
			href: addressOfPart(part),
			children: [words(`after.offer_${part}`), /* @__PURE__ */ a(Icon, { name: "next" })]
		}, part))]
	});
}
// src/after/Hurt.tsx
/** The worst in each pose, and a line. What nobody rates stays unanswered, and is not zero. */
function Hurt({ onSay }) {
	const pains = useSignal({});
	const note = useSignal("");
	const slugs = [...new Set(sitting.value?.session.holds.map((hold) => hold.pose))];
	return /* @__PURE__ */ a(Screen, {
		title: words("after.where"),
		children: [
			/* @__PURE__ */ a(Button, {
				kind: "safety",
				onClick: stopNumb,
				children: words("after.numb")
			}),
			/* @__PURE__ */ a("p", {
				class: "soft",
				children: words("after.worst")
			}),
			slugs.map((slug) => /* @__PURE__ */ a(Scale, {
				label: pose(slug)?.name ?? slug,
				from: 0,
				to: 10,
				value: pains.value[slug] ?? null,
				ends: [words("after.no_pain"), words("after.worst_pain")],
				onPick: (value) => pains.value = {
					...pains.value,
					[slug]: value
				}
			}, slug)),
			/* @__PURE__ */ a("label", {
				class: "field",
				children: [words("after.note"), /* @__PURE__ */ a("textarea", {
					rows: 3,
					maxLength: 500,
					value: note.value,
					onInput: (event) => note.value = event.currentTarget.value
				})]
			}),
			/* @__PURE__ */ a("p", {
				class: "soft small",
				children: words("after.not_live")
			}),
			/* @__PURE__ */ a(Button, {
				onClick: () => onSay(pains.value, note.value.trim()),
				children: words("me.save")
			})
		]
	});
}
// src/screens/After.tsx
/** Two taps: how comfortable, and whether anything hurt. On the device first; a small mark says where it is. */
var somethingElse = () => void (sitting.peek() && stopWith("uncomfortable"));
/** Here, too, the one button of a headset leads to the pose just left. */
var BUTTONS = {
	pause: somethingElse,
	play: somethingElse,
	nexttrack: null,
	previoustrack: null
};
function After() {
	const comfort = useSignal(null);
	const stage = useSignal("ask");
	A(() => {
		if (!sitting.peek()) navigate("today", { replace: true });
		else if (isGuest) say(true);
		else offerButtons(words("after.title"), words("player.title"), BUTTONS);
	}, []);
	const say = (nothing_hurt, pains = {}, note = "") => {
		finish({
			comfort: comfort.value,
			nothing_hurt,
			pains,
			note
		}).then(() => stage.value = "done");
	};
	if (stage.value === "done") return /* @__PURE__ */ a(Done, {});
	if (stage.value === "hurt") return /* @__PURE__ */ a(Hurt, { onSay: (pains, note) => say(false, pains, note) });
	return /* @__PURE__ */ a(Screen, {
		title: words("after.title"),
		children: [
			/* @__PURE__ */ a(Scale, {
				label: words("after.comfort"),
				from: 1,
				to: 5,
				value: comfort.value,
				ends: [words("after.low"), words("after.high")],
				onPick: (value) => comfort.value = value
			}),
			/* @__PURE__ */ a("div", {
				class: "foot stack",
				children: [/* @__PURE__ */ a(Button, {
					onClick: () => say(true),
					children: words("after.nothing")
				}), /* @__PURE__ */ a(Button, {
					kind: "quiet",
					onClick: () => stage.value = "hurt",
					children: words("after.something")
				})]
			}),
			/* @__PURE__ */ a(Flag, {})
		]
	});
}
export { After };
