import { C as localDay, Dt as useSignal, Ft as $, M as timesDone, a as navigate, c as Button, k as start, l as Scale, mt as isGuest, pt as a, s as chosenRoutine, st as useToday, u as Screen, ut as words, vt as queue } from "./index-DOHrJ7tB.js";
import { n as originOfNoPose } from "./origin-sjFj2Qmi.js";
import { i as beginStop } from "./running-DzIji5jQ.js";
import { t as BackButton } from "./BackButton-CmJVIQeZ.js";
// src/screens/Before.tsx
/** The start button: two equal answers, and back pain only for who likes to say. */
/** Whoever is new to the poses gets every step shown and said. */
var GUIDED_TIMES = 3;
function Before() {
	const day = useToday();
	const back = useSignal(null);
	const isUp = useSignal(false);
	const isResting = useSignal(false);
	const routine = day?.routines.find((one) => one.routine === chosenRoutine.value) ?? day?.routines[0];
	if (!routine) return /* @__PURE__ */ a(Screen, {
		title: words("before.nothing_left"),
		children: /* @__PURE__ */ a(BackButton, { to: "today" })
	});
	if (isResting.value) return /* @__PURE__ */ a(RestToday, {});
	const clear = () => {
		start(routine, {
			declared_clear: true,
			back_pain_before: back.value,
			isGuided: timesDone.value < GUIDED_TIMES && !isGuest
		});
		navigate("player", { replace: true });
	};
	const report = (isNumb) => {
		beginStop(originOfNoPose(back.value), isNumb);
		navigate("stop", { replace: true });
	};
	const ill = async () => {
		if (!isGuest) await sayIll();
		isResting.value = true;
	};
	return /* @__PURE__ */ a(Screen, {
		title: words(isUp.value ? "before.what" : "before.title"),
		kind: "before",
		children: [/* @__PURE__ */ a(BackButton, { to: "today" }), isUp.value ? /* @__PURE__ */ a("div", {
			class: "equal",
			children: [
				/* @__PURE__ */ a(Button, {
					kind: "quiet",
					onClick: () => report(true),
					children: words("before.numb")
				}),
				/* @__PURE__ */ a(Button, {
					kind: "quiet",
					onClick: () => report(false),
					children: words("before.hurts")
				}),
				/* @__PURE__ */ a(Button, {
					kind: "quiet",
					onClick: () => void ill(),
					children: words("before.ill")
				})
			]
		}) : /* @__PURE__ */ a($, { children: [
			/* @__PURE__ */ a(Scale, {
				label: words("before.back"),
				from: 0,
				to: 10,
				value: back.value,
				ends: [words("before.none"), words("before.worst")],
				onPick: (number) => back.value = back.value === number ? null : number
			}),
			/* @__PURE__ */ a("div", {
				class: "equal",
				children: [/* @__PURE__ */ a(Button, {
					kind: "quiet",
					onClick: clear,
					children: words("before.clear")
				}), /* @__PURE__ */ a(Button, {
					kind: "quiet",
					onClick: () => isUp.value = true,
					children: words("before.up")
				})]
			}),
			/* @__PURE__ */ a("p", {
				class: "small soft",
				children: day?.safety.disclaimer
			})
		] })]
	});
}
function RestToday() {
	return /* @__PURE__ */ a(Screen, {
		title: words("before.rest_title"),
		kind: "before",
		children: [/* @__PURE__ */ a("p", { children: words(isGuest ? "before.rest_guest" : "before.rest") }), /* @__PURE__ */ a(Button, {
			onClick: () => navigate("today", { replace: true }),
			children: words("stop.to_today")
		})]
	});
}
/** Away for three days, and no reminder in them. */
async function sayIll() {
	const now = /* @__PURE__ */ new Date();
	const until = localDay(new Date(now.getTime() + 1728e5));
	await queue({
		kind: "away",
		id: crypto.randomUUID(),
		body: {
			from: localDay(now),
			until,
			kind: "ill"
		}
	});
}
export { Before };
