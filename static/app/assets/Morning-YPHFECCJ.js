import { Dt as useSignal, Mt as A, a as navigate, c as Button, l as Scale, nt as pose, ot as today, pt as a, u as Screen, ut as words, vt as queue } from "./index-DOHrJ7tB.js";
/* empty css               */
import { n as originOfNoPose } from "./origin-sjFj2Qmi.js";
import { i as beginStop } from "./running-DzIji5jQ.js";
// src/screens/Morning.tsx
/** The day's one question, where something calls for it: "still there?" with an open case, else how the back is. */
function Morning() {
	const question = today.value?.question;
	A(() => {
		if (today.value && !question) navigate("today", { replace: true });
	}, [question]);
	if (!question) return null;
	return question.kind === "follow_up" ? /* @__PURE__ */ a(StillThere, { question }) : /* @__PURE__ */ a(Back, { question });
}
/** Once a day: answered here, it is not asked again before the server says so. */
async function say(question, said) {
	const day = today.value?.day ?? "";
	const body = {
		...said,
		kind: question.kind,
		day
	};
	if (today.value) today.value = {
		...today.value,
		question: null
	};
	await queue({
		kind: "check_in",
		id: crypto.randomUUID(),
		body
	});
}
function StillThere({ question }) {
	const answer = (still_there) => void say(question, {
		alert: question.alert ?? "",
		still_there
	});
	const name = question.pose ? pose(question.pose)?.name ?? "" : "";
	return /* @__PURE__ */ a(Screen, {
		title: words("morning.still_there"),
		children: [
			name && /* @__PURE__ */ a("p", {
				class: "soft",
				children: words("morning.from", { pose: name })
			}),
			/* @__PURE__ */ a("div", {
				class: "three",
				children: [
					/* @__PURE__ */ a(Button, {
						kind: "quiet",
						onClick: () => answer("yes"),
						children: words("morning.yes")
					}),
					/* @__PURE__ */ a(Button, {
						kind: "quiet",
						onClick: () => answer("no"),
						children: words("morning.no")
					}),
					/* @__PURE__ */ a(Button, {
						kind: "quiet",
						onClick: () => answer("unsure"),
						children: words("morning.unsure")
					})
				]
			}),
			/* @__PURE__ */ a(Help, {})
		]
	});
}
function Back({ question }) {
	const back_pain = useSignal(null);
	const finish = (numb_tingling) => {
		const pain = back_pain.value === null ? {} : { back_pain: back_pain.value };
		const numb = numb_tingling === null ? {} : { numb_tingling };
		say(question, {
			about: question.about ?? "",
			...pain,
			...numb
		});
	};
	const report = () => {
		finish(true);
		beginStop({
			...originOfNoPose(null),
			check_in: question.about,
			onset: "next_morning"
		}, true);
		navigate("stop");
	};
	return /* @__PURE__ */ a(Screen, {
		title: words("morning.title"),
		children: [
			/* @__PURE__ */ a(Scale, {
				label: words("morning.back"),
				from: 0,
				to: 10,
				value: back_pain.value,
				ends: [words("after.no_pain"), words("after.worst_pain")],
				onPick: (value) => back_pain.value = value
			}),
			/* @__PURE__ */ a("fieldset", {
				class: "stack",
				children: [/* @__PURE__ */ a("legend", { children: words("morning.numb") }), /* @__PURE__ */ a("div", {
					class: "three",
					children: [
						/* @__PURE__ */ a(Button, {
							kind: "quiet",
							onClick: () => finish(false),
							children: words("morning.no")
						}),
						/* @__PURE__ */ a(Button, {
							kind: "quiet",
							onClick: report,
							children: words("morning.yes")
						}),
						/* @__PURE__ */ a(Button, {
							kind: "link",
							onClick: () => finish(null),
							children: words("morning.skip")
						})
					]
				})]
			}),
			/* @__PURE__ */ a(Help, {})
		]
	});
}
function Help() {
	return /* @__PURE__ */ a("p", {
		class: "foot small",
		children: /* @__PURE__ */ a("a", {
			href: "/safety/",
			children: words("me.safety")
		})
	});
}
export { Morning };
