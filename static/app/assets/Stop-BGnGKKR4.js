import { $ as isOnline, Dt as useSignal, E as resume, Et as kept, Ft as $, I as again, Mt as A, O as sitting, Ot as useSignalEffect, P as say, Q as within, R as current, St as codeOf, T as otherWays, Tt as keep, W as leaveOut, Y as stop, _ as act, a as navigate, c as Button, dt as Figure, ft as restingFigure, h as stopping, j as switches, l as Scale, lt as language, mt as isGuest, nt as pose, ot as today, pt as a, st as useToday, tt as me, u as Screen, ut as words, v as chooseVariant, xt as api, yt as waiting, z as finishNow } from "./index-DOHrJ7tB.js";
import { a as withTeam, l as Tick, r as hasHealthContact, t as BodyMap } from "./BodyMap-B9uXYP5N.js";
import { i as wayOut, n as Ways, t as Ring } from "./Ring-GcSvyagr.js";
import { S as rank, _ as isLate, a as conclude, b as sideOf, c as take, d as answer$1, f as backRated, g as isIntimate, h as isCorrectable, i as beginStop, l as told, m as gone, n as answerFlags, o as correctIt, p as felt, r as askWhoKnows, s as leaveStop, t as answer, u as QUIET_MS, v as located, x as adviceFor, y as quietIsOver } from "./running-DzIji5jQ.js";
import { t as asked } from "./asked-Dn8YjWM3.js";
import { t as filled } from "./texts-tO4rgSmp.js";
/* empty css               */
import { n as useLoaded } from "./Loaded-1favVP2C.js";
import { r as ruleset } from "./published-D4X3yvYF.js";
// src/told/hours.ts
/** When the people of the own team usually look, as they said it themselves. */
var SHELF = "hours";
async function whenTheyLook() {
	const team = me.value?.memberships.find(({ role, approved }) => role === "athlete" && approved)?.team;
	if (!team) return "";
	const { data } = await api.GET("/api/v1/teams/{team_id}/", { params: { path: { team_id: team } } }).catch(() => ({ data: void 0 }));
	const seen = await kept("seen") ?? {};
	if (data) await keep("seen", {
		...seen,
		[SHELF]: data.safety_hours
	});
	return data?.safety_hours ?? seen[SHELF] ?? "";
}
// src/told/Hours.tsx
/** When somebody is likely to look, in their own words; and that nobody watches meanwhile. */
function Hours() {
	const hours = useSignal("");
	A(() => void whenTheyLook().then((said) => hours.value = said), []);
	return /* @__PURE__ */ a("p", {
		class: "soft small",
		children: [
			hours.value && words("told.hours", { hours: hours.value }),
			" ",
			words("told.not_live")
		]
	});
}
// src/screens/stop/AskPrivate.tsx
/** Where an intimate answer was given for the first time: whether the health contact, by name, may read it. Nobody else does. */
function AskPrivate({ state }) {
	return isGuest || !isOnline.value || !isIntimate(state.answered) ? null : /* @__PURE__ */ a(Ask, { since: state.reported_at });
}
function Ask({ since }) {
	const loading = useLoaded(() => api.GET("/api/v1/me/consents/"));
	const consents = loading.value;
	if (!consents) return null;
	const say = async (team, isPrivate) => {
		const now = await asked(api.PUT("/api/v1/me/consents/", { body: withTeam(consents, team, {
			team_reads: true,
			private: isPrivate
		}) }));
		if (now) loading.show(now);
	};
	return /* @__PURE__ */ a($, { children: consents.teams.filter((team) => isOpen(team, since)).map((team) => /* @__PURE__ */ a(Tick, {
		isOn: Boolean(team.private),
		onTurn: (isOn) => void say(team, isOn),
		children: filled(consents.texts.private, team, "health_contact")
	}, team.team)) });
}
/** Not answered before this report. */
function isOpen(team, since) {
	return Boolean(team.team_reads) && hasHealthContact(team) && (!team.private || Date.parse(team.private.given_at) > since);
}
// src/screens/stop/DoToday.tsx
/** Before a pause is felt as a lock: what can be done today. Other ways of the pose first, then what comes next. */
function DoToday({ state, result }) {
	const begun = sitting.value;
	const slug = state.origin.pose;
	if (!begun || result.pause_scope === "routine") return /* @__PURE__ */ a(Over, {});
	const isPaused = result.pause_scope === "pose";
	const ahead = leaveOut(begun.session, (each) => isPaused && each === slug, Date.now());
	const next = current(ahead);
	const ways = isPaused || slug === null ? [] : otherWays(slug, state.origin.variant).filter((way) => way !== null);
	return /* @__PURE__ */ a("section", {
		class: "stack do-today",
		children: [
			/* @__PURE__ */ a("h2", { children: words("stop.today_title") }),
			slug && ways.length > 0 && /* @__PURE__ */ a(Ways, {
				slug,
				side: sideOf(state),
				ways,
				onTake: (way) => void takeWay(slug, way, scaledBack(state))
			}),
			next ? /* @__PURE__ */ a(Button, {
				onClick: () => void goOnWith(isPaused ? slug : null),
				children: words("stop.today_next", { pose: pose(next.pose)?.name ?? next.pose })
			}) : /* @__PURE__ */ a("p", { children: words("stop.today_nothing") }),
			/* @__PURE__ */ a(Button, {
				kind: "quiet",
				onClick: () => void enough(),
				children: words("stop.today_rest")
			})
		]
	});
}
function Over() {
	return /* @__PURE__ */ a(Button, {
		onClick: () => void enough(),
		children: words(sitting.value ? "stop.today_rest" : "stop.to_today")
	});
}
/** Half of what was held, 10 seconds at least, never above what was aimed at. */
function scaledBack(state) {
	const target = state.origin.hold_target_seconds ?? 120;
	const { share, least_seconds } = ruleset.scale_back;
	return within(Math.max(10, least_seconds), Math.floor((state.origin.hold_elapsed_seconds ?? target) * share), target);
}
async function takeWay(slug, way, seconds) {
	chooseVariant(slug, way);
	act((session, now) => again(session, seconds, now));
	await back();
}
async function goOnWith(leftOut) {
	act((session, now) => leaveOut(session, (each) => each === leftOut, now));
	await back();
}
async function back() {
	await leaveStop();
	resume();
	navigate(sitting.peek()?.session.phase === "end" ? "after" : "player", { replace: true });
}
async function enough() {
	const wasPractising = sitting.peek() !== null;
	act(finishNow);
	await leaveStop();
	navigate(wasPractising ? "after" : "today", { replace: true });
}
// src/screens/stop/Advice.tsx
/** What to do now, worked out here; who knows of it, as far as that is true; and what can be done today. */
var READ_FIRST_MS = 5e3;
var ASK_EVERY_MS = 1e4;
function Advice({ state }) {
	const safety = useToday()?.safety;
	A(() => {
		const timer = setInterval(() => void askWhoKnows(), ASK_EVERY_MS);
		return () => clearInterval(timer);
	}, []);
	const result = standing(state);
	if (!safety || !result) return null;
	const advice = adviceFor(result, told.value, safety);
	if (result.level === "urgent") return /* @__PURE__ */ a(Urgent, {
		state,
		result,
		advice
	});
	return /* @__PURE__ */ a(Screen, {
		title: advice.title,
		kind: "stop advice",
		children: [
			/* @__PURE__ */ a("p", { children: advice.body }),
			/* @__PURE__ */ a(WhereItIs, { state }),
			told.value.length > 0 && /* @__PURE__ */ a(Hours, {}),
			/* @__PURE__ */ a(AskPrivate, { state }),
			/* @__PURE__ */ a(OnHold, {
				state,
				result
			}),
			advice.signs.length > 0 && /* @__PURE__ */ a(Signs, {
				signs: advice.signs,
				call: advice.call
			}),
			/* @__PURE__ */ a(DoToday, {
				state,
				result
			}),
			/* @__PURE__ */ a(Mistap, { state }),
			!safety.translation_reviewed && /* @__PURE__ */ a("p", {
				class: "small soft",
				children: words("stop.unreviewed")
			})
		]
	});
}
/** The graver of what was worked out here and what the server has made of it. */
function standing(state) {
	const here = state.result;
	const there = answer.value?.triage;
	if (!there) return here;
	const theirs = {
		...there,
		pause_scope: here?.pause_scope ?? "none"
	};
	return here && rank(here) >= rank(there) ? here : theirs;
}
/** Full screen, and not to be wiped away before it was read. */
function Urgent({ state, result, advice }) {
	const isRead = useSignal(false);
	A(() => {
		const timer = setTimeout(() => isRead.value = true, READ_FIRST_MS);
		return () => clearTimeout(timer);
	}, []);
	const line = today.value?.safety.numbers.urgent_line_call;
	return /* @__PURE__ */ a(Screen, {
		title: advice.title,
		kind: "stop urgent",
		children: [
			/* @__PURE__ */ a("p", {
				class: "urgent-body",
				children: advice.body
			}),
			/* @__PURE__ */ a("div", {
				class: "stack",
				children: [advice.call ? /* @__PURE__ */ a("a", {
					class: "button call",
					href: `tel:${advice.call.replace(/ /g, "")}`,
					children: words("stop.call", { number: advice.call })
				}) : /* @__PURE__ */ a("p", {
					class: "call-local",
					children: words("stop.call_local")
				}), result.urgent_kind === "same_day" && line && /* @__PURE__ */ a("a", {
					class: "button call second",
					href: `tel:${line.replace(/ /g, "")}`,
					children: words("stop.call", { number: line })
				})]
			}),
			/* @__PURE__ */ a(WhereItIs, { state }),
			/* @__PURE__ */ a(OnHold, {
				state,
				result
			}),
			/* @__PURE__ */ a(AskPrivate, { state }),
			/* @__PURE__ */ a("div", {
				class: "stack foot",
				children: [/* @__PURE__ */ a(Button, {
					kind: "quiet",
					disabled: !isRead.value,
					onClick: () => void leaveUrgent(),
					children: words(isRead.value ? "stop.understood" : "stop.wait")
				}), /* @__PURE__ */ a(Mistap, { state })]
			})
		]
	});
}
/** The session is over; what was held is sent as it is. */
async function leaveUrgent() {
	act(finishNow);
	await leaveStop();
	navigate(sitting.peek()?.session.holds.length ? "after" : "today", { replace: true });
}
/** Sent, waiting, or kept here: and in the last two nobody has been told. */
function WhereItIs({ state }) {
	if (isGuest) return /* @__PURE__ */ a("p", {
		class: "note plain",
		children: words("stop.guest")
	});
	const line = waiting.value.find((each) => each.item.id === state.id);
	if (line?.refused && codeOf(line.refused) === "consent_needed") return /* @__PURE__ */ a("p", {
		class: "note plain",
		children: words("stop.not_kept")
	});
	if (line?.refused) return /* @__PURE__ */ a("p", {
		class: "note plain",
		children: line.refused.detail
	});
	if (line) return /* @__PURE__ */ a("p", {
		class: "note plain",
		children: words("stop.not_sent")
	});
	return null;
}
function OnHold({ state, result }) {
	if (result.pause_scope === "none") return null;
	const slug = state.origin.pose;
	const isWhole = result.pause_scope === "routine" || slug === null;
	return /* @__PURE__ */ a("p", {
		class: "note",
		children: isWhole ? words("stop.paused_routine") : words("stop.paused_pose", { pose: pose(slug)?.name ?? slug })
	});
}
function Signs({ signs, call }) {
	return /* @__PURE__ */ a("details", {
		class: "signs",
		children: [
			/* @__PURE__ */ a("summary", { children: [words("stop.signs"), " …"] }),
			/* @__PURE__ */ a("ul", { children: signs.map((sign) => /* @__PURE__ */ a("li", { children: sign }, sign)) }),
			call && /* @__PURE__ */ a("a", {
				class: "button safety",
				href: `tel:${call.replace(/ /g, "")}`,
				children: words("stop.call", { number: call })
			})
		]
	});
}
function Mistap({ state }) {
	if (!isCorrectable(state, Date.now())) return null;
	return /* @__PURE__ */ a($, { children: [/* @__PURE__ */ a(Button, {
		kind: "link",
		onClick: correctIt,
		children: words("stop.correct")
	}), /* @__PURE__ */ a("p", {
		class: "small soft centred",
		children: words("stop.more")
	})] });
}
// src/screens/stop/RedFlags.tsx
/** Six lines and one button. A tapped line opens its questions; a yes, or not knowing, is acted on at once. */
function RedFlags({ state }) {
	const opened = useSignal(null);
	const said = useSignal({});
	const screen = useToday()?.safety.red_flag_screen;
	if (!screen) return /* @__PURE__ */ a(NeverLoaded, {});
	const answer = (code, given) => {
		said.value = {
			...said.value,
			[code]: given
		};
	};
	const isSerious = Object.values(said.value).some((given) => given === "yes" || given === "unsure");
	return /* @__PURE__ */ a(Screen, {
		title: state.origin.pose || state.corrects ? screen.question : words("stop.flags_title"),
		kind: "stop flags",
		children: [
			!state.origin.pose && !state.corrects && /* @__PURE__ */ a("p", { children: screen.question }),
			/* @__PURE__ */ a("ul", {
				class: "flag-lines",
				children: screen.lines.map((line, index) => /* @__PURE__ */ a("li", { children: [/* @__PURE__ */ a("button", {
					type: "button",
					class: "flag-line",
					"aria-expanded": opened.value === index,
					onClick: () => opened.value = opened.value === index ? null : index,
					children: line.text
				}), opened.value === index && /* @__PURE__ */ a("div", {
					class: "flag-items",
					children: [/* @__PURE__ */ a("p", {
						class: "small soft",
						children: screen.open["question"]
					}), line.items.map((item) => /* @__PURE__ */ a("fieldset", {
						class: "flag-item",
						children: [/* @__PURE__ */ a("legend", { children: item.question }), /* @__PURE__ */ a("div", {
							class: "flag-answers",
							children: answersTo(item.may_decline).map((given) => /* @__PURE__ */ a("button", {
								type: "button",
								"aria-pressed": said.value[item.code] === given,
								onClick: () => answer(item.code, given),
								children: screen.open[given]
							}, given))
						})]
					}, item.code))]
				})] }, line.text))
			}),
			/* @__PURE__ */ a("div", {
				class: "foot stack",
				children: isSerious ? /* @__PURE__ */ a(Button, {
					kind: "safety",
					onClick: () => answerFlags(said.value),
					children: words("stop.flags_go")
				}) : /* @__PURE__ */ a(Button, {
					onClick: () => answerFlags(said.value),
					children: screen.none
				})
			})
		]
	});
}
function answersTo(mayDecline) {
	return mayDecline ? [
		"yes",
		"no",
		"unsure",
		"not_answered"
	] : [
		"yes",
		"no",
		"unsure"
	];
}
function NeverLoaded() {
	return /* @__PURE__ */ a(Screen, {
		title: words("help.title"),
		kind: "stop",
		children: /* @__PURE__ */ a("p", { children: words("help.never_loaded") })
	});
}
// src/screens/Stop.tsx
/** Come out; six lines; two quiet minutes; gone?; where and how strong; what to do. All of it without a network. */
function Stop() {
	const state = stopping.value;
	A(() => {
		if (!stopping.peek()) navigate("today", { replace: true });
	}, []);
	if (!state) return null;
	const Stage = STAGES[state.stage];
	return /* @__PURE__ */ a(Stage, { state }, state.stage);
}
var STAGES = {
	come_out: ComeOut,
	flags: RedFlags,
	quiet: Quiet,
	gone: Gone,
	where: Where,
	back: Back,
	advice: Advice
};
var NUMB = [
	[
		"stop.numb",
		["numbness"],
		null
	],
	[
		"stop.tingling",
		["tingling"],
		null
	],
	[
		"stop.both",
		["numbness", "tingling"],
		null
	]
];
var ELSE = [
	[
		"stop.pain",
		["pain"],
		null
	],
	[
		"stop.weakness",
		["weakness"],
		null
	],
	[
		"stop.shaky",
		["other"],
		"shaky_tired"
	],
	[
		"stop.dizzy",
		["other"],
		"dizzy_faint"
	],
	[
		"stop.breathless",
		["other"],
		"breathless"
	],
	[
		"stop.cramp",
		["other"],
		"cramp"
	],
	[
		"stop.other",
		["other"],
		"other"
	]
];
/** At once, before anything is asked: out of the pose, and how. */
function ComeOut({ state }) {
	const { origin, isNumb } = state;
	const out = origin.pose ? wayOut(pose(origin.pose), origin.variant) : void 0;
	const cue = out?.sides[origin.pose_side]?.cue ?? out?.sides["none"]?.cue;
	A(() => {
		if (origin.pose) say(`${words("player.say_out")} ${cue ?? ""}`, language.value, switches.value);
	}, []);
	const chosen = (sensations, kind) => take(felt(state, sensations, kind, Date.now()));
	return /* @__PURE__ */ a(Screen, {
		title: words(origin.pose ? "stop.title" : "stop.what"),
		kind: "stop",
		children: [origin.pose && /* @__PURE__ */ a("div", {
			class: "come-out",
			children: [out && /* @__PURE__ */ a(Figure, {
				pose: origin.pose,
				step: out.number,
				side: sideOf(state),
				variant: origin.variant,
				size: 200
			}), /* @__PURE__ */ a("p", {
				class: "cue",
				children: cue
			})]
		}), /* @__PURE__ */ a("div", {
			class: "stack foot",
			children: [
				origin.pose && /* @__PURE__ */ a("h2", { children: words("stop.what") }),
				/* @__PURE__ */ a("div", {
					class: isNumb ? "three" : "two",
					children: (isNumb ? NUMB : ELSE).map(([word, sensations, kind]) => /* @__PURE__ */ a(Button, {
						kind: "quiet",
						onClick: () => chosen(sensations, kind),
						children: words(word)
					}, word))
				}),
				!isNumb && origin.pose && /* @__PURE__ */ a(Button, {
					kind: "link",
					onClick: () => void onlyAStretch(),
					children: words("stop.stretch")
				}),
				!isNumb && /* @__PURE__ */ a(Button, {
					kind: "link",
					onClick: () => beginStop(origin, true),
					children: words("before.numb")
				})
			]
		})]
	});
}
/** A deep stretch is no report: the hold is over, and the session goes on. */
async function onlyAStretch() {
	await leaveStop();
	act((session, now) => stop(session, "enough_stretch", now));
	resume();
	navigate(sitting.peek()?.session.phase === "end" ? "after" : "player", { replace: true });
}
/** Two minutes in the better position. Nobody is paged for what passes in them. */
function Quiet({ state }) {
	const now = useSignal(Date.now());
	A(() => {
		const timer = setInterval(() => now.value = Date.now(), 500);
		return () => clearInterval(timer);
	}, []);
	useSignalEffect(() => {
		if (quietIsOver(state, now.value)) take({
			...state,
			stage: "gone"
		});
	});
	const left = Math.max(0, (state.quiet_ends_at ?? 0) - now.value);
	const seconds = Math.ceil(left / 1e3);
	return /* @__PURE__ */ a(Screen, {
		title: words("stop.quiet_title"),
		kind: "stop quiet",
		children: [
			/* @__PURE__ */ a(Ring, {
				share: 1 - left / QUIET_MS,
				children: /* @__PURE__ */ a("img", {
					class: "figure",
					src: restingFigure("knees-bent"),
					alt: "",
					width: 320,
					height: 320
				})
			}),
			/* @__PURE__ */ a("p", {
				class: "clock",
				role: "timer",
				"aria-label": words("player.seconds", { seconds }),
				children: [
					Math.floor(seconds / 60),
					":",
					String(seconds % 60).padStart(2, "0")
				]
			}),
			/* @__PURE__ */ a("p", {
				class: "centred",
				children: words("stop.quiet")
			}),
			/* @__PURE__ */ a("div", {
				class: "stack foot",
				children: [/* @__PURE__ */ a(Button, {
					kind: "quiet",
					onClick: () => take(gone(state, "yes", true, Date.now())),
					children: words("stop.gone_now")
				}), /* @__PURE__ */ a(Button, {
					kind: "link",
					onClick: () => take({
						...state,
						stage: "flags"
					}),
					children: words("stop.signs_again")
				})]
			})
		]
	});
}
function Gone({ state }) {
	const say = (resolved, wasQuick = false) => take(gone(state, resolved, wasQuick, Date.now()));
	const isLate$1 = isLate(state, Date.now()) || state.origin.onset === "not_linked";
	return /* @__PURE__ */ a(Screen, {
		title: words("stop.gone_title"),
		kind: "stop",
		children: /* @__PURE__ */ a("div", {
			class: "stack foot",
			children: [
				isLate$1 ? /* @__PURE__ */ a($, { children: [/* @__PURE__ */ a(Button, {
					kind: "quiet",
					onClick: () => say("yes", true),
					children: words("stop.gone_quick")
				}), /* @__PURE__ */ a(Button, {
					kind: "quiet",
					onClick: () => say("yes"),
					children: words("stop.gone_slow")
				})] }) : /* @__PURE__ */ a(Button, {
					kind: "quiet",
					onClick: () => say("yes", true),
					children: words("stop.gone_yes")
				}),
				/* @__PURE__ */ a(Button, {
					kind: "quiet",
					onClick: () => say("partly"),
					children: words("stop.gone_partly")
				}),
				/* @__PURE__ */ a(Button, {
					kind: "quiet",
					onClick: () => say("no"),
					children: words("stop.gone_no")
				}),
				/* @__PURE__ */ a(Button, {
					kind: "quiet",
					onClick: () => say("unknown"),
					children: words("stop.gone_unsure")
				})
			]
		})
	});
}
/** Places first, then a number; the number ends it where a place was named. */
function Where({ state }) {
	const places = useSignal([]);
	const strong = useSignal(null);
	const done = () => conclude(located(state, places.value, strong.value));
	const rate = (number) => {
		strong.value = number;
		if (places.value.length > 0) done();
	};
	const hasTravelled = state.answered.spread === "further_out";
	return /* @__PURE__ */ a(Screen, {
		title: words("stop.where_title"),
		kind: "stop",
		children: [
			/* @__PURE__ */ a(BodyMap, {
				chosen: places.value,
				onChange: (chosen) => places.value = chosen
			}),
			/* @__PURE__ */ a(Button, {
				kind: "choice",
				pressed: hasTravelled,
				onClick: () => take(answer$1(state, { spread: hasTravelled ? "unknown" : "further_out" })),
				children: words("stop.travelled")
			}),
			/* @__PURE__ */ a(Scale, {
				label: words("stop.strong"),
				from: 0,
				to: 10,
				value: strong.value,
				onPick: rate
			}),
			/* @__PURE__ */ a(Button, {
				kind: "link",
				onClick: done,
				children: words(places.value.length > 0 || strong.value !== null ? "stop.done" : "stop.skip")
			})
		]
	});
}
/** The rules turn on it when both legs are named. */
function Back({ state }) {
	return /* @__PURE__ */ a(Screen, {
		title: words("stop.back_title"),
		kind: "stop",
		children: [/* @__PURE__ */ a(Scale, {
			label: words("stop.back_title"),
			from: 0,
			to: 10,
			value: null,
			ends: [words("before.none"), words("before.worst")],
			onPick: (number) => conclude(backRated(state, number))
		}), /* @__PURE__ */ a(Button, {
			kind: "link",
			onClick: () => conclude(backRated(state, null)),
			children: words("stop.skip")
		})]
	});
}
export { Stop };
