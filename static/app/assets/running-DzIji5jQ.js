import { Tt as keep, _t as onAnswer, at as refreshToday, h as stopping, jt as y, kt as O, mt as isGuest, ot as today, vt as queue, wt as forget, xt as api } from "./index-DOHrJ7tB.js";
import { a as LEVELS, i as KINDS, o as followedUp, r as ruleset, t as assess } from "./published-D4X3yvYF.js";
// src/triage/advice.ts
function rank(result) {
	const kind = result.urgent_kind ? KINDS.indexOf(result.urgent_kind) + 1 : 0;
	return LEVELS.indexOf(result.level) * 10 + kind;
}
function adviceFor(result, told, safety) {
	const screen = result.level === "urgent" ? result.urgent_kind ?? "emergency_now" : result.level;
	const chosen = safety.advice[screen];
	const more = result.rule_ids.flatMap((id) => safety.advice.more[id] ?? []);
	const filled = {
		told: toldSentence(told, safety.told),
		...safety.numbers
	};
	return {
		title: result.pause_scope === "routine" ? chosen.title_routine ?? chosen.title : chosen.title,
		body: [fill(chosen.body, filled), ...more].join(" "),
		call: safety.numbers.emergency_call,
		signs: result.level === "none" ? [] : safety.red_flag_list
	};
}
/** Who knows, by what is true now. Nobody is named before a message was at least on its way. */
function toldSentence(told, words) {
	return [
		"seen",
		"sent",
		"sending"
	].flatMap((state) => {
		const names = told.filter((one) => one.state === state).map((one) => one.who);
		if (names.length === 0) return [];
		return [fill((names.length > 1 ? words[`${state}_by_several`] : void 0) ?? words[state] ?? "", { name: listed(names, words["and"] ?? "") })];
	}).join(" ") || (words["nobody"] ?? "");
}
function listed(names, and) {
	return names.length === 1 ? names[0] ?? "" : `${names.slice(0, -1).join(", ")} ${and} ${names.at(-1) ?? ""}`;
}
function fill(text, values) {
	return text.replace(/\{(\w+)\}/g, (braces, name) => values[name] ?? braces);
}
// src/stop/stopping.ts
var QUIET_MS = 12e4;
/** Nobody answers for so long: what is known goes out. */
var UNANSWERED_MS = 3e4;
var QUICK_MINUTES = 2;
var CORRECTABLE_MS = 6e5;
var LEGS = /* @__PURE__ */ new Set([
	"buttock",
	"hip_outer",
	"thigh_front",
	"thigh_back",
	"thigh_inner",
	"thigh_outer",
	"knee",
	"lower_leg",
	"foot_ankle"
]);
var NOTHING = {
	sensations: [],
	other_kind: null,
	red_flags: {},
	regions: [],
	severity_worst: null,
	resolved: "unknown",
	resolved_after_minutes: null,
	spread: "unknown",
	back_pain_now: null
};
function begin(id, origin, isNumb, now) {
	return {
		id,
		origin,
		isNumb,
		stage: "come_out",
		reported_at: now,
		answered: NOTHING,
		first: null,
		isComplete: false,
		corrects: null,
		flags_shown_at: null,
		flags_answered_at: null,
		quiet_ends_at: null,
		result: null
	};
}
/** Within ten minutes: a whole new report that names the first, with the red flags asked again. What was said first is kept. */
function correct(first, id, now) {
	const { sensations, other_kind } = first.answered;
	return {
		...begin(id, first.origin, first.isNumb, now),
		corrects: first.id,
		answered: {
			...NOTHING,
			sensations,
			other_kind
		},
		stage: "flags",
		flags_shown_at: now
	};
}
function isCorrectable(stopping, now) {
	return stopping.first !== null && stopping.corrects === null && now - stopping.reported_at < CORRECTABLE_MS;
}
/** Out of the pose, and what it was. */
function felt(stopping, sensations, otherKind, now) {
	return {
		...answer$1(stopping, {
			sensations,
			other_kind: otherKind
		}),
		stage: "flags",
		flags_shown_at: now
	};
}
function answer$1(stopping, answers) {
	return {
		...stopping,
		answered: {
			...stopping.answered,
			...answers
		}
	};
}
/** `none` answers every item no, opened or not; an opened line keeps what was said to it. */
function flagsAnswered(stopping, codes, said, now) {
	return {
		...answer$1(stopping, { red_flags: {
			...Object.fromEntries(codes.map((code) => [code, "no"])),
			...said
		} }),
		flags_answered_at: now
	};
}
/** Two quiet minutes only where something may settle by itself; a report from another time of the day is asked at once. */
function afterFlags(stopping, isUrgent, now) {
	if (isUrgent) return {
		...stopping,
		stage: "advice"
	};
	if (!settles(stopping)) return {
		...stopping,
		stage: "gone"
	};
	return {
		...stopping,
		stage: "quiet",
		quiet_ends_at: Math.min(stopping.reported_at + QUIET_MS, now + QUIET_MS)
	};
}
function settles(stopping) {
	return stopping.corrects === null && (stopping.origin.onset === "during_pose" || stopping.origin.onset === "on_coming_out");
}
function quietIsOver(stopping, now) {
	return stopping.quiet_ends_at !== null && now >= stopping.quiet_ends_at;
}
/** Whether "gone" would have to say in which time: the two minutes are well past. */
function isLate(stopping, now) {
	return now - stopping.reported_at > 18e4;
}
function gone(stopping, resolved, wasQuick, now) {
	const minutes = Math.ceil((now - stopping.reported_at) / 6e4);
	return {
		...answer$1(stopping, {
			resolved,
			resolved_after_minutes: resolved !== "yes" ? null : wasQuick ? Math.min(QUICK_MINUTES, minutes) : Math.max(3, Math.min(1440, minutes))
		}),
		stage: "where"
	};
}
/** Where and how strong. Back pain now is asked only where the rules turn on it: with both legs. */
function located(stopping, regions, severityWorst) {
	return {
		...answer$1(stopping, {
			regions,
			severity_worst: severityWorst
		}),
		stage: bothLegs(regions) ? "back" : "advice"
	};
}
function backRated(stopping, backPainNow) {
	return {
		...answer$1(stopping, { back_pain_now: backPainNow }),
		stage: "advice"
	};
}
function bothLegs(regions) {
	const sides = new Set(regions.filter((place) => LEGS.has(place.region)).map((place) => place.side));
	return sides.has("both") || sides.has("left") && sides.has("right");
}
var INTIMATE_FLAGS = [
	"saddle",
	"bladder",
	"bowel",
	"sexual"
];
var INTIMATE_PLACES = ["saddle", "groin"];
/** Something was said that coach and guardian never see. */
function isIntimate({ red_flags, regions }) {
	return INTIMATE_FLAGS.some((code) => red_flags[code] === "yes" || red_flags[code] === "unsure") || regions.some(({ region }) => INTIMATE_PLACES.includes(region));
}
/** What has been said so far. "Numb or tingling" and no more means both, until the athlete says which. */
function saidSoFar(stopping) {
	const { answered, isNumb } = stopping;
	return answered.sensations.length > 0 || !isNumb ? answered : {
		...answered,
		sensations: ["numbness", "tingling"]
	};
}
/** For a drawing: what nobody named is drawn as it comes. */
function sideOf({ origin }) {
	return origin.pose_side === "unknown" ? "none" : origin.pose_side;
}
/** While the quiet lasts nobody is paged for what two minutes may settle; a core yes waits for nothing. */
function isSettling(stopping) {
	return stopping.stage !== "advice";
}
/** A graver result stays: what was said is not taken back by what comes after it. */
function judged(stopping, result, rank) {
	return stopping.result && rank(stopping.result) > rank(result) ? stopping : {
		...stopping,
		result
	};
}
// src/stop/running.ts
/** The stop that is under way: on the device at every answer, out as soon as there is something to say. */
/** What the server made of it, once it has answered. */
var answer = y(null);
var told = O(() => answer.value?.told ?? []);
var codesAsked = O(() => today.value?.safety.red_flag_screen.lines.flatMap((line) => line.items.map((item) => item.code)) ?? []);
var unanswered;
function beginStop(origin, isNumb) {
	answer.value = null;
	take(begin(crypto.randomUUID(), origin, isNumb, Date.now()));
	waitForAWord();
}
function correctIt() {
	const first = stopping.peek();
	if (!first) return;
	answer.value = null;
	take(correct(first, crypto.randomUUID(), Date.now()));
}
/** Any verb of the stop, judged at once. */
function take(next) {
	const result = judge(next);
	stopping.value = result ? judged(next, result, rank) : next;
	if (!isGuest) keep("stopping", stopping.value);
}
function judge(state) {
	if (state.flags_answered_at === null && state.first === null) return null;
	return assess(whole(state), today.peek()?.facts ?? {});
}
/** The report as the server will have it: what went out first, and what has been said since. */
function whole(state) {
	const settling = isSettling(state);
	const said = {
		...state.origin,
		...saidSoFar(state)
	};
	if (state.first === null) return {
		...said,
		settling
	};
	return {
		...followedUp({
			...state.origin,
			...state.first,
			settling: true
		}, said, ruleset),
		settling
	};
}
function answerFlags(said) {
	clearTimeout(unanswered);
	const state = stopping.peek();
	if (!state) return;
	take(flagsAnswered(state, codesAsked.peek(), said, Date.now()));
	const judgedState = stopping.peek();
	const isUrgent = judgedState.result?.level === "urgent";
	take(afterFlags(judgedState, isUrgent, Date.now()));
	if (isUrgent) sendAll();
	else sendFirst();
}
/** The last question was answered. */
function conclude(state) {
	take(state);
	if (state.stage === "advice") sendAll();
}
/** Nobody says more, or the phone is put away: what is known goes out, all else unknown. */
function waitForAWord() {
	clearTimeout(unanswered);
	unanswered = setTimeout(sendFirst, UNANSWERED_MS);
}
document.addEventListener("visibilitychange", () => {
	if (document.visibilityState === "hidden" && stopping.peek()?.stage !== "advice") sendFirst();
});
/** A "something else" of which nothing was said yet is nothing. */
function sendFirst() {
	const state = stopping.peek();
	if (!state || state.first !== null || saidSoFar(state).sensations.length === 0) return;
	const said = saidSoFar(state);
	take({
		...state,
		first: said
	});
	post("symptom_report", {
		...letter(said, state),
		...addressed(state),
		settling: isSettling(state)
	});
}
function sendAll() {
	const state = stopping.peek();
	if (!state || state.isComplete) return;
	if (state.first === null) sendFirst();
	else post("follow_up", letter(saidSoFar(state), state));
	take({
		...stopping.peek(),
		isComplete: true
	});
}
/** The answers, and what was worked out from them here. */
function letter(said, state) {
	const shown = state.flags_shown_at && { red_flags_shown_at: new Date(state.flags_shown_at).toISOString() };
	const answered = state.flags_answered_at && { red_flags_answered_at: new Date(state.flags_answered_at).toISOString() };
	const { level, urgent_kind, rule_ids, ruleset_version } = assess(whole(state), today.peek()?.facts ?? {});
	return {
		...said,
		...shown,
		...answered,
		device: {
			level,
			urgent_kind,
			rule_ids,
			ruleset_version
		}
	};
}
function addressed(state) {
	const { back_pain_before, ...origin } = state.origin;
	return {
		...origin,
		...back_pain_before === null ? {} : { back_pain_before },
		...state.corrects === null ? {} : { corrects: state.corrects },
		reported_at: new Date(state.reported_at).toISOString(),
		time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone
	};
}
function post(kind, body) {
	const state = stopping.peek();
	if (state && !isGuest) queue({
		kind,
		id: state.id,
		body
	});
}
onAnswer((item, body) => {
	if ((item.kind === "symptom_report" || item.kind === "follow_up") && item.id === stopping.peek()?.id) {
		answer.value = body;
		refreshToday();
	}
});
/** Who has seen it by now. The service worker may have sent it, and then nobody told this page. */
async function askWhoKnows() {
	const state = stopping.peek();
	if (!state?.isComplete || isGuest) return;
	const { data } = await api.GET("/api/v1/symptom-reports/{id}/", { params: { path: { id: state.id } } }).catch(() => ({ data: void 0 }));
	if (data && stopping.peek()?.id === state.id) answer.value = data;
}
async function leaveStop() {
	clearTimeout(unanswered);
	sendFirst();
	stopping.value = null;
	await forget("stopping");
}
export { rank as S, isLate as _, conclude as a, sideOf as b, take as c, answer$1 as d, backRated as f, isIntimate as g, isCorrectable as h, beginStop as i, told as l, gone as m, answerFlags as n, correctIt as o, felt as p, askWhoKnows as r, leaveStop as s, answer as t, QUIET_MS as u, located as v, adviceFor as x, quietIsOver as y };
